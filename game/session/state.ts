import type { Level } from './command.ts';
import type { Setup } from './setup.ts';
import type { Theme } from '../teaching/schema.ts';

/** A round as dealt: ids in playing order. `captions` holds, for each exhibit, the index of its use (round 2), or null. */
export interface DealtRound {
  readonly theme: Theme;
  readonly exhibits: readonly string[];
  readonly captions: readonly (number | null)[];
}

/** What the player did with one exhibit. `gut` is kept only if the context was checked. */
export interface ExhibitRecord {
  readonly exhibit: string;
  readonly round: number;
  readonly position: number;
  readonly level: Level | null;
  readonly gut: Level | null;
  /** First sentence by the model, as placed by the player; null: not placed. */
  readonly turn: number | null;
  readonly clues: readonly string[];
  /** The machine's chance of this being generated, 0..1; null: it was not asked, or has not said yet. */
  readonly machine: number | null;
  readonly locked: boolean;
  /** Points of the locked answer; 0 before. */
  readonly points: number;
}

/** A stand on the ethics question of a round; null if it was passed over. */
export interface Stand {
  readonly round: number;
  readonly question: string;
  /** The exhibit that the question was tied to. */
  readonly exhibit: string;
  readonly stand: -2 | -1 | 1 | 2 | null;
}

/** `round` and `position` count from 0. */
export type Phase =
  | { readonly name: 'briefing'; readonly round: number }
  | {
      readonly name: 'look';
      readonly round: number;
      readonly position: number;
      readonly stage: 'first' | 'gut' | 'checked';
    }
  | { readonly name: 'reveal'; readonly round: number; readonly position: number }
  | { readonly name: 'question'; readonly round: number }
  | { readonly name: 'round-result'; readonly round: number }
  | { readonly name: 'debrief' };

/** A session at one moment: `replay(setup, log)`. */
export interface State {
  readonly setup: Setup;
  readonly rounds: readonly DealtRound[];
  readonly phase: Phase;
  /** One for each exhibit shown so far, in order; the last one is current while the phase is `look` or `reveal`. */
  readonly records: readonly ExhibitRecord[];
  readonly stands: readonly Stand[];
  readonly score: number;
}
