import type { Band } from '../../../game/pack/vocabulary.ts';
import type { Theme } from '../../../game/teaching/schema.ts';
import type { CardCount } from '../../../game/paper/draw-cards.ts';

/** What can be printed, in the order in which it is offered. */
export const DOCUMENTS = [
  'guide-20',
  'guide-50',
  'slides',
  'cards',
  'best',
  'deck',
  'worksheet',
  'quick-check',
  'glossary',
  'parents-letter',
  'data-sheet',
  'safeguarding',
] as const;
export type DocumentId = (typeof DOCUMENTS)[number];

/** Which set of cards. `before`: ids that were drawn before, so that others come. */
export interface CardChoice {
  readonly seed: number;
  readonly count: CardCount;
  readonly before: readonly string[];
}

/** One document with the choices that decide what is in it. */
export type Wanted =
  | { readonly id: Exclude<DocumentId, 'cards' | 'best' | 'deck'> }
  | { readonly id: 'cards'; readonly cards: CardChoice }
  | { readonly id: 'best'; readonly band: Band }
  /** Questions of one round, or all of them. */
  | { readonly id: 'deck'; readonly theme: Theme | null };
