import type { Estimate } from '../discernment/report.ts';

/** Answers by point of the scale, from 1 *not at all* to 5 *wholly*. `mean` is 1..5, null for no answers. */
export interface Spread {
  readonly counts: readonly number[];
  readonly n: number;
  readonly mean: number | null;
}

/**
 * What the interval of the change allows to say. `did-not-fall`: it holds no fall at all. `no-fall-of-note`: it holds no fall of half a point
 * or more. `fell`: it holds nothing but a fall. `cannot-tell`: it holds too much.
 */
export type TrustVerdict = 'did-not-fall' | 'no-fall-of-note' | 'fell' | 'cannot-tell';

export type TrustChange =
  | { readonly known: true; readonly change: Estimate; readonly margin: number; readonly verdict: TrustVerdict }
  | {
      readonly known: false;
      readonly reason: 'one-moment-only' | 'too-few';
      /** Answers that each moment needs, and has. */
      readonly needed: number;
      readonly have: { readonly before: number; readonly after: number };
    };

/** One question of the trust check, before and after. */
export interface TrustLine {
  /** From 0. */
  readonly question: number;
  readonly before: Spread;
  readonly after: Spread;
  readonly compared: TrustChange;
}
