import type { CheckName } from '../pack/vocabulary.ts';
import type { Level } from './command.ts';
import type { DiscussionWay } from './room-plan.ts';
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
  /** The checks of the card that were opened, in that order; a class opens them while it talks. */
  readonly checks: readonly CheckName[];
  /** First sentence by the model, as placed by the player; null: not placed. */
  readonly turn: number | null;
  readonly clues: readonly string[];
  /** The machine's chance of this being generated, 0..1; null: it was not asked, or has not said yet. */
  readonly machine: number | null;
  readonly locked: boolean;
  /** Points of the locked answer; 0 before. */
  readonly points: number;
}

/**
 * An exhibit that was dealt and left out: because its picture could not be shown, or by the teacher of a class (`by`). `round` and `position` from 0.
 */
export interface SkippedExhibit {
  readonly exhibit: string;
  readonly round: number;
  readonly position: number;
  readonly by?: 'teacher';
}

/** A stand on the ethics question of a round; null if it was passed over. */
export interface Stand {
  readonly round: number;
  readonly question: string;
  /** The exhibit that the question was tied to. */
  readonly exhibit: string;
  readonly stand: -2 | -1 | 1 | 2 | null;
  /** The written reflection; empty if there is none. */
  readonly written: string;
}

/**
 * One vote of a class: hands counted for each answer (six, or two: real and generated), or the level of each team by its seat (null: not yet
 * locked).
 */
export type Vote =
  | { readonly way: 'hands'; readonly counts: readonly number[] }
  | { readonly way: 'teams'; readonly levels: readonly (Level | null)[] };

/** What a class said of one exhibit: before it talked, and after; null where there was no such vote, or nobody counted. */
export interface Ballot {
  readonly exhibit: string;
  readonly round: number;
  readonly position: number;
  readonly first: Vote | null;
  readonly second: Vote | null;
}

/** A question discussed by a class, or taken from the deck. Stands are hands by `STANDS`; null where nobody counted. */
export interface Discussion {
  /** Null in a session with the deck alone. */
  readonly round: number | null;
  readonly question: string;
  /** The exhibit that the question is discussed with, by its id in the pack; null: with none, its scenario stands for one. */
  readonly exhibit: string | null;
  readonly way: DiscussionWay;
  readonly before: readonly number[] | null;
  readonly after: readonly number[] | null;
  readonly written: string;
}

/** Answers to the two questions about trust, hands by point of the scale (1 … 5); null where nobody answered. */
export type TrustAnswers = readonly [readonly number[] | null, readonly number[] | null];

export interface Trust {
  readonly before: TrustAnswers;
  readonly after: TrustAnswers;
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
  /** The trust check. */
  | { readonly name: 'trust'; readonly when: 'before' | 'after' }
  /** A class votes. `seat` is the team whose turn it is, from 0; null where hands are counted. Behind the curtain nothing is shown. */
  | {
      readonly name: 'vote';
      readonly round: number;
      readonly position: number;
      readonly ballot: 'first' | 'second';
      readonly seat: number | null;
      readonly stage: 'curtain' | 'open';
    }
  /** A class talks between two votes. */
  | { readonly name: 'talk'; readonly round: number; readonly position: number }
  /** A class discusses a question: where it stands, the talk, where it stands then. `round` is null in a session with the deck alone. */
  | { readonly name: 'discuss'; readonly round: number | null; readonly stage: 'before' | 'talk' | 'after' }
  /** A session with the deck alone: a question is to be taken. */
  | { readonly name: 'deck' }
  | { readonly name: 'debrief' };

/** A session at one moment: `replay(setup, log)`. */
export interface State {
  readonly setup: Setup;
  readonly rounds: readonly DealtRound[];
  readonly phase: Phase;
  /** One for each exhibit shown so far, in order; the last one is current while the phase is `look` or `reveal`. */
  readonly records: readonly ExhibitRecord[];
  /** Exhibits that were left out; they have no record, and nothing counts them. */
  readonly skipped: readonly SkippedExhibit[];
  /** Exhibits that a teacher put in doubt at their reveal; they keep record and ballot, and no figure counts them. */
  readonly doubted: readonly string[];
  readonly stands: readonly Stand[];
  /** A class's votes, one for each exhibit shown so far; empty elsewhere. */
  readonly ballots: readonly Ballot[];
  readonly discussions: readonly Discussion[];
  readonly trust: Trust;
  readonly score: number;
}
