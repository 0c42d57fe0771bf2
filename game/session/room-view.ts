import type { Rate, Report } from '../discernment/report.ts';
import type { SessionFacts } from '../results/facts.ts';
import type { EthicsQuestion } from '../teaching/schema.ts';
import type { Level } from './command.ts';
import type { DiscussionWay, TeamName } from './room-plan.ts';
import type { Trust } from './state.ts';
import type { CardFace, ExhibitFace, MachineAsk, Progress, RevealedExhibit, RevealView } from './view.ts';

/** A vote as it is shown: how many gave each answer of the scale (six, or two: real and generated). */
export interface VoteCount {
  readonly counts: readonly number[];
  readonly total: number;
}

/** A vote beside the truth. */
export interface VoteOutcome extends VoteCount {
  readonly right: Rate;
}

/** A team and what it said last. `points` are those of its last answers so far, by certainty-based marking. */
export interface TeamScore {
  readonly team: TeamName;
  readonly level: Level | null;
  readonly correct: boolean | null;
  readonly points: number;
}

/** What talking was worth, over exhibits on which both votes were counted. */
export interface TalkWorth {
  readonly exhibits: number;
  readonly before: Rate;
  readonly after: Rate;
}

export interface TrustView {
  readonly name: 'trust';
  readonly when: 'before' | 'after';
  /** Whether hands are counted; else one person answers. */
  readonly room: boolean;
  readonly answers: Trust['before'];
}

export interface VoteView {
  readonly name: 'vote';
  readonly progress: Progress;
  readonly face: ExhibitFace;
  /** In round 2, the caption under which the exhibit is shown. */
  readonly caption: string | null;
  readonly ballot: 'first' | 'second';
  /** Whether there will be a second vote. */
  readonly revote: boolean;
  /** Where hands are counted: those counted so far. */
  readonly hands: VoteCount | null;
  /** Where teams come to the screen: whose turn it is, and whether the curtain is still down. */
  readonly team: {
    readonly name: TeamName;
    /** From 1. */
    readonly seat: number;
    readonly seats: number;
    readonly curtain: boolean;
    readonly level: Level | null;
  } | null;
  readonly machine: MachineAsk | null;
  readonly ahead: string | null;
}

export interface TalkView {
  readonly name: 'talk';
  readonly progress: Progress;
  readonly face: ExhibitFace;
  readonly caption: string | null;
  /** For the class to check together. */
  readonly card: CardFace;
  /** The vote before the talk, for a teacher who wants to show it; null where nobody counted. */
  readonly first: VoteCount | null;
  readonly talkSeconds: number | null;
  readonly canGoBack: boolean;
  readonly machine: MachineAsk | null;
}

export interface RoomRevealView {
  readonly name: 'room-reveal';
  readonly progress: Progress;
  readonly exhibit: RevealedExhibit;
  readonly first: VoteOutcome | null;
  readonly second: VoteOutcome | null;
  readonly teams: readonly TeamScore[];
  readonly machine: RevealView['machine'];
  readonly machineAsk: MachineAsk | null;
  /** Whether the teacher has put it in doubt: no figure counts it then. */
  readonly doubtful: boolean;
  readonly last: boolean;
  readonly ahead: string | null;
}

/** A question that can be taken. */
export interface QuestionChoice {
  readonly question: EthicsQuestion;
  readonly had: boolean;
}

export interface DiscussView {
  readonly name: 'discuss';
  /** Null in a session with the deck alone. */
  readonly progress: Progress | null;
  readonly question: EthicsQuestion;
  /** The exhibit that it is discussed with (one of the pack, without a label, where none was shown), and how much of the room had it right in the end. */
  readonly exhibit: RevealedExhibit | null;
  readonly right: Rate | null;
  readonly way: DiscussionWay;
  readonly stage: 'before' | 'talk' | 'after';
  readonly before: readonly number[] | null;
  readonly after: readonly number[] | null;
  readonly written: string;
  readonly talkSeconds: number | null;
  /** What can be taken instead, while nobody has talked: all questions that the session has not had. */
  readonly others: readonly EthicsQuestion[];
}

export interface DeckView {
  readonly name: 'deck';
  readonly questions: readonly QuestionChoice[];
}

export interface RoomResultView {
  readonly name: 'room-result';
  readonly progress: Progress;
  /** Pictures of the round that could not be shown, and were left out. */
  readonly skipped: number;
  /** Exhibits of the round that the teacher left out, and those that were put in doubt. */
  readonly passed: number;
  readonly doubted: number;
  /** Of the first votes: what was seen before anybody talked. */
  readonly report: Report;
  readonly talk: TalkWorth | null;
  readonly teams: readonly TeamScore[];
  readonly last: boolean;
}

/** A discussion that was had, with its question. */
export interface HeldDiscussion {
  readonly question: EthicsQuestion;
  readonly written: string;
}

export interface RoomDebriefView {
  readonly name: 'room-debrief';
  readonly mode: 'class' | 'deck';
  readonly discussions: readonly HeldDiscussion[];
  readonly exhibits: readonly {
    readonly label: string;
    readonly title: string;
    readonly exhibit: Pick<RevealedExhibit, 'medium' | 'truth'>;
    readonly doubtful: boolean;
    readonly first: VoteOutcome | null;
    readonly second: VoteOutcome | null;
  }[];
  /** What a result file tells of the session, and every figure is made of. */
  readonly facts: SessionFacts;
}

/** What a screen gets of a class lesson, a discussion or a trust check. The rule for what comes before a reveal holds here too. */
export type RoomView =
  | TrustView
  | VoteView
  | TalkView
  | RoomRevealView
  | DiscussView
  | DeckView
  | RoomResultView
  | RoomDebriefView;
