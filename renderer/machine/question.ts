import type { Model } from '../../game/machine/model.ts';

/** What is shown: a text, or a picture that is handed over and gone here. */
export type Subject =
  | { readonly medium: 'text'; readonly text: string }
  | { readonly medium: 'image'; readonly bitmap: ImageBitmap };

/** What the worker is asked; `id` comes back with the answer. */
export interface Question {
  readonly id: number;
  readonly model: Model;
  readonly subject: Subject;
}

/** The chance of being generated, 0..1; null where it could not be computed. */
export interface Answer {
  readonly id: number;
  readonly chance: number | null;
}
