import type { CheckName } from '../pack/vocabulary.ts';

/** k of n, with the share and its 95 % Wilson interval; null when n is 0. Shares are 0..1. */
export interface Rate {
  readonly k: number;
  readonly n: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A point estimate with a 95 % confidence interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Counts of the yes/no table: the signal is "generated" (part-generated counts as signal). */
export interface Counts {
  readonly hits: number;
  readonly misses: number;
  readonly falseAlarms: number;
  readonly correctRejections: number;
}

/** A point on the ROC, rates 0..1. `from` is the lowest level (1..6) that counts as "generated" there; 7: none does. */
export interface RocPoint {
  readonly from: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly falseAlarmRate: number;
  readonly hitRate: number;
}

export interface CalibrationBin {
  readonly confidence: 'leaning' | 'likely' | 'certain';
  readonly right: Rate;
  /** The lowest probability at which this confidence pays under the marking: 0.5, 0.67, 0.8. */
  readonly paysFrom: number;
}

/** What opening the context card was worth, over the exhibits that were checked. */
export interface CheckingWorth {
  readonly checked: number;
  readonly rightBefore: number;
  readonly rightAfter: number;
  readonly becameRight: number;
  readonly becameWrong: number;
  /** Points with the gut answers and with the final answers. */
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  /** By check, in the order of the card; none without an answer for which it was opened. */
  readonly byCheck: readonly CheckWorth[];
}

/** The answers for which one of the checks was opened; those for which two were opened count for both. */
export interface CheckWorth {
  readonly check: CheckName;
  /** For how many answers it was opened; for how many exhibits, where a class did. */
  readonly opened: number;
  /** Right answers before it was opened, and after. */
  readonly before: Rate;
  readonly after: Rate;
}

/** A fixed strategy on the same exhibits. `points` is at the marking it would earn. */
export interface Baseline {
  readonly name: 'coin' | 'always-generated';
  readonly hits: number;
  readonly correctRejections: number;
  readonly points: number;
}

export type Sensitivity =
  | { readonly known: true; readonly dPrime: Estimate; readonly criterion: Estimate }
  /** Too little to claim: `needed` answers, `have` so far; or one of the two kinds is missing. */
  | {
      readonly known: false;
      readonly reason: 'too-few' | 'one-kind-only';
      readonly needed: number;
      readonly have: number;
    };

/** The machine discriminator on the same exhibits, and what the player made of its answers (compared at the first look). */
export interface BesideMachine {
  readonly asked: number;
  readonly counts: Counts;
  readonly hitRate: Rate;
  readonly falseAlarmRate: Rate;
  readonly right: Rate;
  /** Same answer as the machine, and how often both were right. */
  readonly agreed: Rate;
  /** Other answer than the machine, and how often the player was right then: overruled rightly. */
  readonly overruled: Rate;
  /** How often it was right when it said it was sure (a chance of a quarter or less, three quarters or more), and when not. */
  readonly sure: Rate;
  readonly unsure: Rate;
}

/** What to try next; each has messages `advice.<id>` in the catalogue. */
export type Advice =
  | 'follow-an-edge'
  | 'trust-more'
  | 'doubt-more'
  | 'check-more'
  | 'mind-certainty'
  | 'dare-certainty'
  | 'keep-going';

/**
 * Everything a debrief shows, computed from the first look (the gut answer where the context was checked, the final answer
 * elsewhere), except what is about the final answers: points, calibration, Brier score, clues, and checking.
 */
export interface Report {
  readonly answers: number;
  readonly generated: number;
  readonly real: number;
  readonly points: number;
  readonly bestPoints: number;
  readonly counts: Counts;
  readonly hitRate: Rate;
  readonly falseAlarmRate: Rate;
  /** Real ones called real: the share of real exhibits that were trusted. */
  readonly trust: Rate;
  readonly correct: Rate;
  readonly sensitivity: Sensitivity;
  /** Which way the criterion leans; 'even' while its interval holds 0, 'too-few' below ten answers of either kind. */
  readonly lean: 'generated' | 'real' | 'even' | 'too-few';
  /** From (0,0) to (1,1), seven points; empty when one kind is missing. */
  readonly roc: readonly RocPoint[];
  /** Area under those points, 0..1, chance 0.5; null when one kind is missing. */
  readonly area: number | null;
  readonly calibration: readonly CalibrationBin[];
  /** Mean squared error of the stated probability, 0 (best) to 1; always 0.5 earns 0.25. Null with no answers. */
  readonly brier: number | null;
  readonly baselines: readonly Baseline[];
  readonly checking: CheckingWorth;
  /** Null where the machine was not asked. */
  readonly machine: BesideMachine | null;
  readonly clues: readonly { readonly clue: string; readonly noted: number; readonly right: number }[];
  readonly turns: {
    readonly texts: number;
    readonly placed: number;
    readonly exact: number;
    readonly withinOne: number;
  };
  readonly advice: Advice;
}
