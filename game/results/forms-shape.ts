import type { Sensitivity } from '../discernment/report.ts';
import type { LinedRate } from './report-shape.ts';

/** After less before, with its 95 % interval; `moved` names a direction only where the interval leaves no doubt of it. */
export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly moved: 'up' | 'down' | 'cannot-tell';
}

/** One moment of the measure. */
export interface FormSide {
  readonly results: number;
  readonly answers: number;
  readonly hits: LinedRate;
  readonly trust: LinedRate;
  readonly right: LinedRate;
  readonly sensitivity: Sensitivity;
}

export type FormsCompared =
  | {
      readonly known: true;
      readonly before: FormSide;
      readonly after: FormSide;
      /** Null where one moment has no answers of that kind. */
      readonly hits: Difference | null;
      readonly trust: Difference | null;
      readonly right: Difference | null;
      readonly dPrime: Difference | null;
    }
  | {
      readonly known: false;
      readonly reason: 'one-moment-only' | 'too-few';
      /** Answers that each moment needs, and has. */
      readonly needed: number;
      readonly have: { readonly before: number; readonly after: number };
    };

/** Before against after, on the two parallel forms. People are not followed: the two moments are compared as two groups. */
export interface FormsMeasure {
  readonly cells: readonly {
    readonly form: 'A' | 'B';
    readonly moment: 'before' | 'after';
    readonly results: number;
    readonly answers: number;
  }[];
  /** Whether both forms were played at both moments; else a difference between the forms themselves is mixed in. */
  readonly crossed: boolean;
  readonly compared: FormsCompared;
}
