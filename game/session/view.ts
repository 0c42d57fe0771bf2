import type { ClueWorth } from '../pack/clue-worth.ts';
import type { Report } from '../discernment/report.ts';
import type { Frame } from '../pack/frame.ts';
import type { CheckName, ClaimKind, ClueFamily, DigitalSourceType, Medium, Stance, Truth } from '../pack/vocabulary.ts';
import type { SessionFacts } from '../results/facts.ts';
import type { Credit, ImageExhibit, Picture, TextExhibit } from '../pack/schema.ts';
import type { Briefing, EthicsQuestion, Theme } from '../teaching/schema.ts';
import type { Level } from './command.ts';
import type { RoomView } from './room-view.ts';
import type { Mode } from './setup.ts';

/** Where the player is. `round` and `position` count from 1 here, as they are shown. */
export interface Progress {
  readonly round: number;
  readonly rounds: number;
  readonly theme: Theme;
  readonly roundName: string;
  readonly position: number;
  readonly length: number;
  /** The sum of all marks so far; what is shown is that and the stake. */
  readonly score: number;
  /** Points in hand that this round and those before it began with; 0 in sessions from before there was a stake. */
  readonly stake: number;
  readonly mode: Mode;
}

/** What may be seen of an exhibit before the answer. `sentences` joined are the text. */
export type ExhibitFace =
  | {
      readonly medium: 'image';
      readonly label: string;
      readonly title: string;
      readonly alt: string;
      readonly language: string;
      readonly picture: Pick<Picture, 'file' | 'width' | 'height'>;
    }
  | {
      readonly medium: 'text';
      readonly label: string;
      readonly title: string;
      readonly alt: string;
      readonly language: string;
      /** How it looks. */
      readonly frame: Frame;
      readonly sentences: readonly string[];
    };

/** One check on the card: what it finds (null where the pack knows nothing), once it is opened. */
export type CheckFace =
  | { readonly check: CheckName; readonly open: false }
  | { readonly check: CheckName; readonly open: true; readonly says: string | null };

/** The context card as it may be seen before the answer: without the kind of its claim and what decides. */
export interface CardFace {
  readonly found: string;
  readonly caption: string;
  readonly claim: string;
  /** All three, in the order in which they stand. */
  readonly checks: readonly CheckFace[];
}

export interface BriefingView {
  readonly name: 'briefing';
  readonly progress: Progress;
  /** Whether a class plays on this screen. */
  readonly room: boolean;
  readonly briefing: Briefing;
  /** The picture of the first exhibit of this round, if it is an image: nothing else of it is known. */
  readonly ahead: string | null;
}

/** Where the machine is still to be asked: which of its models (one that never saw the source), and for which place of the session (from 0). */
export interface MachineAsk {
  readonly fold: number;
  readonly round: number;
  readonly position: number;
}

export interface LookView {
  readonly name: 'look';
  readonly progress: Progress;
  readonly face: ExhibitFace;
  readonly aside: { readonly title: string; readonly text: string };
  readonly stage: 'first' | 'gut' | 'checked';
  readonly level: Level | null;
  readonly gut: Level | null;
  /** Only after checking. */
  readonly card: CardFace | null;
  /** In round 2, the caption under which the exhibit is shown. */
  readonly caption: string | null;
  readonly clues: readonly string[];
  /** Clue families that suit the medium. */
  readonly clueFamilies: readonly ClueFamily[];
  /** Round 3, texts: the player may mark where the model takes over. Null elsewhere. */
  readonly turn: { readonly placed: number | null } | null;
  readonly clockSeconds: number | null;
  /** Set where the machine plays along and has not been heard yet. What it says is not shown here. */
  readonly machine: MachineAsk | null;
  readonly canLock: boolean;
  readonly canCheck: boolean;
  /** The picture to read ahead, if the next exhibit of this round is an image: nothing else of it is known. */
  readonly ahead: string | null;
}

/** Everything about an exhibit, after the answer. */
export interface RevealedExhibit {
  readonly face: ExhibitFace;
  readonly truth: Truth;
  readonly medium: Medium;
  readonly altAfter: string;
  readonly evidence: readonly (
    | {
        readonly kind: 'box';
        readonly box: ImageExhibit['evidence'][number]['box'];
        readonly says: string;
        readonly clue: ClueFamily;
        readonly worth: ClueWorth | null;
      }
    | {
        readonly kind: 'span';
        readonly span: TextExhibit['evidence'][number]['span'];
        readonly says: string;
        readonly clue: ClueFamily;
        readonly worth: ClueWorth | null;
      }
  )[];
  readonly credit: Credit;
  readonly digitalSourceType: DigitalSourceType;
  readonly model: ImageExhibit['model'] | null;
  readonly original: ImageExhibit['original'] | null;
  /** What the claim on the card did, and what kind of source made it. */
  readonly card: { readonly stance: Stance; readonly kind: ClaimKind };
  readonly use: { readonly caption: string; readonly use: 'honest' | 'misleading'; readonly says: string } | null;
  /** Index of the first sentence by the model, for a part-generated text. */
  readonly turn: number | null;
  /** The exhibit on the same matter with the other truth; never in the same session. */
  readonly twin: {
    readonly face: ExhibitFace;
    readonly truth: Truth;
    readonly altAfter: string;
    readonly credit: Credit;
  } | null;
}

export interface RevealView {
  readonly name: 'reveal';
  readonly progress: Progress;
  readonly exhibit: RevealedExhibit;
  readonly said: Level;
  readonly correct: boolean;
  readonly points: number;
  readonly gut: Level | null;
  readonly gutCorrect: boolean | null;
  readonly clues: readonly string[];
  readonly turnPlaced: number | null;
  /** What the machine said of it: its chance of being generated, 0..1, and whether that was right. Null where it said nothing. */
  readonly machine: { readonly chance: number; readonly right: boolean } | null;
  /** Set where it plays along and has not been heard yet. */
  readonly machineAsk: MachineAsk | null;
  readonly last: boolean;
  readonly ahead: string | null;
}

export interface QuestionView {
  readonly name: 'question';
  readonly progress: Progress;
  readonly question: EthicsQuestion;
  readonly exhibit: RevealedExhibit;
  readonly said: Level;
  readonly correct: boolean;
  readonly stand: -2 | -1 | 1 | 2 | null;
  readonly written: string;
}

export interface RoundResultView {
  readonly name: 'round-result';
  readonly progress: Progress;
  /** Pictures of the round that could not be shown, and were left out. */
  readonly skipped: number;
  readonly report: Report;
  /** Points in hand when the round began. */
  readonly stake: number;
  readonly last: boolean;
}

export interface DebriefView {
  readonly name: 'debrief';
  readonly mode: Mode;
  readonly report: Report;
  /** Points in hand that all rounds began with. */
  readonly stake: number;
  readonly rounds: readonly {
    readonly theme: Theme;
    readonly roundName: string;
    readonly report: Report;
    readonly stake: number;
  }[];
  readonly stands: readonly {
    readonly question: EthicsQuestion;
    readonly stand: -2 | -1 | 1 | 2 | null;
    readonly written: string;
  }[];
  /** Every answer in order, for the list and the table twin. */
  readonly answers: readonly {
    readonly label: string;
    readonly title: string;
    readonly medium: Medium;
    readonly truth: Truth;
    readonly said: Level;
    readonly gut: Level | null;
    /** The machine's chance of its being generated, 0..1; null where it was not asked. */
    readonly machine: number | null;
    readonly correct: boolean;
    readonly points: number;
  }[];
  /** What a result file tells of the session. */
  readonly facts: SessionFacts;
}

/** What a screen gets. Before the reveal it holds no truth, evidence, provenance or telling name. */
export type View = BriefingView | LookView | RevealView | QuestionView | RoundResultView | DebriefView | RoomView;
