import type { CalibrationBin, CheckWorth, Rate, Report, Sensitivity } from '../discernment/report.ts';
import type { Medium, Truth } from '../pack/vocabulary.ts';
import type { DiscussionWay, TeamName } from '../session/room-plan.ts';
import type { Mode } from '../session/setup.ts';
import type { Theme } from '../teaching/schema.ts';
import type { FormsMeasure } from './forms-shape.ts';
import type { SessionResult } from './result-schema.ts';
import type { AnswerRow } from './rows.ts';
import type { TrustLine } from './trust-shape.ts';

/** A rate beside what guessing alone gives, 0..1. */
export interface LinedRate extends Rate {
  readonly chance: number;
}

/** What has to be said beside the figures; each has a sentence on the screen. */
export type Note =
  /** Answers of one person, or of one class, hang together: intervals of pooled answers are narrower than they should be. */
  | 'answers-hang-together'
  /** Hands are counted and nobody is followed: who changed sides cannot be known, only by how many at least. */
  | 'hands-not-followed'
  /** Some votes asked for *real* or *generated* alone: they are in no figure about sureness. */
  | 'two-way-votes'
  | 'pictures-left-out'
  /** Exhibits that a teacher left out. */
  | 'exhibits-passed-over'
  /** Answers to the parallel forms are told apart from the others, under before and after. */
  | 'forms-apart';

/** A value and how many results have it. */
export interface Tally<T> {
  readonly value: T;
  readonly results: number;
}

/** Whose results these are; nobody is named. */
export interface Who {
  readonly results: number;
  /** Sessions played to their end. */
  readonly finished: number;
  /** Results of one person each, of classes by hands, of classes by teams (with how many teams), of the deck alone. */
  readonly alone: number;
  readonly hands: number;
  readonly teams: number;
  readonly teamsInAll: number;
  readonly decks: number;
  readonly modes: readonly Tally<Mode>[];
  /** Days where the sessions were played, rising. */
  readonly days: readonly Tally<string>[];
  readonly packs: readonly Tally<{ readonly id: string; readonly digest: string }>[];
}

/** Answers of one kind: of a round, of a medium. */
export interface Group<K> {
  readonly key: K;
  readonly answers: number;
  readonly hits: LinedRate;
  readonly trust: LinedRate;
  readonly right: LinedRate;
}

/** What was seen alone: gut answers where the context was checked, first votes of a class. */
export interface Seen {
  readonly answers: number;
  readonly generated: number;
  readonly real: number;
  /** Different exhibits. */
  readonly exhibits: number;
  readonly counts: Report['counts'];
  readonly hits: LinedRate;
  readonly falseAlarms: LinedRate;
  /** Real ones called real. */
  readonly trust: LinedRate;
  readonly right: LinedRate;
  /** Pooled over all answers. */
  readonly sensitivity: Sensitivity;
  readonly lean: Report['lean'];
  /** Of answers on six points alone; empty and null where there are none of one kind. */
  readonly roc: Report['roc'];
  readonly area: number | null;
  /** What *generated* every time would have earned on the same answers, 0..1; `right` is null where there are none. */
  readonly always: { readonly hits: 1; readonly trust: 0; readonly right: number | null };
  /** Final answers of people alone, by certainty-based marking; null where nobody played alone. */
  readonly points: {
    readonly answers: number;
    readonly points: number;
    readonly best: number;
    readonly baselines: Report['baselines'];
  } | null;
  readonly rounds: readonly Group<Theme>[];
  readonly media: readonly Group<Medium>[];
}

/** How often each sureness was right, over answers on six points; without two-way votes, of which there are `leftOut`. */
export interface Calibration {
  readonly answers: number;
  readonly leftOut: number;
  readonly bins: readonly (CalibrationBin & { readonly right: LinedRate })[];
  readonly brier: number | null;
  /** Brier's score of always saying one half. */
  readonly brierChance: number;
}

/** What talking was worth, over exhibits on which both votes were counted (each lesson's own). */
export interface Talk {
  readonly exhibits: number;
  readonly before: LinedRate;
  readonly after: LinedRate;
  /** Teams are followed: how many of `of` pairs of answers became right, and wrong. Null without teams. */
  readonly teams: { readonly of: number; readonly becameRight: number; readonly becameWrong: number } | null;
  /**
   * Hands are not: so many at least went over to the right side, and to the wrong one. `uneven`: exhibits of the `exhibits` on which the two
   * counts differ, so that nothing can be said. Null without hands.
   */
  readonly hands: {
    readonly exhibits: number;
    readonly uneven: number;
    readonly atLeastToRight: number;
    readonly atLeastToWrong: number;
  } | null;
  /** Which check was opened in the talk about how many of the exhibits, and how many votes on these were right before and after. */
  readonly byCheck: readonly CheckWorth[];
}

/** What checking was worth, over the answers of people alone for which the context card was opened. */
export interface Checking {
  /** Of how many answers it was opened for how many. */
  readonly checked: Rate;
  readonly before: LinedRate;
  readonly after: LinedRate;
  readonly becameRight: number;
  readonly becameWrong: number;
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  /** Which check was opened how often, and how many were right before it and after. */
  readonly byCheck: readonly CheckWorth[];
}

export interface ClueLine {
  readonly clue: string;
  /** Whether it is the id of a clue family; else a player's own words, which are hostile until shown as text. */
  readonly family: boolean;
  readonly noted: number;
  /** How often the final answer was right where it was noted. */
  readonly right: LinedRate;
}

/** How an exhibit fooled those who saw it: wrong at the first look. */
export interface FooledLine {
  readonly pack: string;
  readonly exhibit: string;
  /** Its label in the session; null where it was shown at different places. */
  readonly label: string | null;
  readonly title: string;
  readonly medium: Medium;
  readonly genre: string;
  readonly truth: Truth;
  readonly difficulty: number;
  readonly wrong: LinedRate;
}

/**
 * The machine beside people. Its own rates are over different `exhibits`, because what it says of one is always the same; those of people
 * are over their `answers` to these exhibits, at the first look.
 */
export interface MachineLine {
  readonly exhibits: number;
  readonly counts: Report['counts'];
  readonly hits: LinedRate;
  readonly falseAlarms: LinedRate;
  readonly right: LinedRate;
  /** How often it was right when it said it was sure (a chance of a quarter or less, three quarters or more), and when not. */
  readonly sure: LinedRate;
  readonly unsure: LinedRate;
  readonly answers: number;
  /** How often people were right. */
  readonly people: LinedRate;
  /** Where they said the same, how often both were right. */
  readonly agreed: LinedRate;
  /** Where they did not, how often people were right. */
  readonly overruled: LinedRate;
}

/** A team over one lesson: what it said first and last, and the points of what it said last. */
export interface TeamLine {
  readonly team: TeamName;
  readonly answers: number;
  readonly first: LinedRate;
  readonly last: LinedRate;
  readonly points: number;
}

export interface TeamLesson {
  readonly result: string;
  readonly playedOn: string;
  readonly teams: readonly TeamLine[];
}

/** People by answer, in the order of the scale. */
export interface Hands {
  readonly counts: readonly number[];
  readonly n: number;
}

/** Where people alone stand on a question. `passed`: how many passed it over. */
export interface StandLine {
  readonly question: string;
  readonly stands: Hands;
  readonly passed: number;
}

/** Where classes stood on a question, before the talk and after it. */
export interface DiscussionLine {
  readonly question: string;
  readonly results: number;
  readonly ways: readonly Tally<DiscussionWay>[];
  readonly before: Hands;
  readonly after: Hands;
}

/**
 * Everything that a report says of some results, as figures: screen, paper, table and result file are made from it. It depends on which
 * results there are, not on their order.
 */
export interface ReportModel extends ReportFigures {
  /** By id. */
  readonly results: readonly SessionResult[];
  /** Every answer of every result, in the order of results and of their answers. */
  readonly rows: readonly AnswerRow[];
}

/** An exhibit that a teacher put in doubt: in no figure of the report. `key` tells exhibits apart; `lessons`: in how many it was. */
export interface Doubted {
  readonly key: string;
  readonly title: string;
  readonly truth: Truth;
  readonly lessons: number;
}

/** The figures alone: what a page shows where the results themselves are kept beside it. */
export interface ReportFigures {
  /** `player`: one result of a person alone. `nobody`: no results. */
  readonly of: 'nobody' | 'player' | 'class';
  readonly who: Who;
  readonly notes: readonly Note[];
  readonly doubted: readonly Doubted[];
  /** Which answers all but `forms` is made of: those to the forms only where there are no others. */
  readonly scope: 'lessons' | 'forms';
  readonly seen: Seen;
  readonly calibration: Calibration;
  /** Null where no exhibit was voted on twice. */
  readonly talk: Talk | null;
  /** Null where nobody could check, or nobody did. */
  readonly checking: Checking | null;
  readonly clues: readonly ClueLine[];
  /** Worst first, by the lower end of the interval. `tooFew`: below `needed` answers; in the order of their ids. */
  readonly fooled: {
    readonly needed: number;
    readonly ranked: readonly FooledLine[];
    readonly tooFew: readonly FooledLine[];
  };
  /** Null where no form was played. */
  readonly forms: FormsMeasure | null;
  /** Null where the machine was not asked. */
  readonly machine: MachineLine | null;
  readonly teams: readonly TeamLesson[];
  readonly stands: readonly StandLine[];
  readonly discussions: readonly DiscussionLine[];
  /** The two questions of the trust check; empty where nobody answered. */
  readonly trust: readonly TrustLine[];
  /** What one player can try next; null for a class. */
  readonly advice: Report['advice'] | null;
}
