import type { CheckName } from '../pack/vocabulary.ts';
import type { Level } from './command.ts';
import type { TeamName } from './room-plan.ts';

/** What happened, for sound, announcer and motion. Carries no truth before the reveal. */
export type GameEvent =
  | { readonly type: 'round-began'; readonly round: number }
  | { readonly type: 'exhibit-shown'; readonly label: string }
  /** An exhibit was left out, because its picture cannot be shown. */
  | { readonly type: 'exhibit-skipped'; readonly label: string; readonly by?: 'teacher' }
  | { readonly type: 'exhibit-doubted'; readonly on: boolean }
  | { readonly type: 'answer-set'; readonly level: Level }
  | { readonly type: 'gut-asked' }
  | { readonly type: 'gut-withdrawn' }
  | { readonly type: 'card-opened'; readonly gut: Level }
  | { readonly type: 'check-opened'; readonly check: CheckName }
  | { readonly type: 'turn-placed'; readonly sentence: number | null }
  | { readonly type: 'clue-noted'; readonly clue: string }
  | { readonly type: 'clue-dropped'; readonly clue: string }
  | { readonly type: 'revealed'; readonly correct: boolean; readonly points: number; readonly generated: boolean }
  /** What the machine said came after the reveal: its chance of being generated, 0..1, whether that was right, and whether the player's answer was. */
  | { readonly type: 'machine-spoke'; readonly chance: number; readonly right: boolean; readonly playerRight: boolean }
  /** An answer to a parallel form: kept, and nothing told. */
  | { readonly type: 'answer-kept' }
  | { readonly type: 'vote-called'; readonly ballot: 'first' | 'second' }
  | { readonly type: 'team-called'; readonly team: TeamName }
  /** Hands of a tally so far, all answers together. */
  | { readonly type: 'hands-counted'; readonly total: number }
  | { readonly type: 'talk-began' }
  /** `right` of `of` answers of the last vote were right. */
  | { readonly type: 'room-revealed'; readonly generated: boolean; readonly right: number; readonly of: number }
  | { readonly type: 'discussion-moved'; readonly stage: 'before' | 'talk' | 'after' }
  | { readonly type: 'question-asked'; readonly questionId: string }
  | { readonly type: 'stand-taken'; readonly stand: -2 | -1 | 1 | 2 }
  | { readonly type: 'round-ended'; readonly round: number }
  | { readonly type: 'session-ended' };

/** Why a command was refused. The state is unchanged; each code has a message in the catalogue (`refusal.<code>`). */
export type Refusal =
  | { readonly code: 'wrong-phase'; readonly command: string; readonly phase: string }
  | { readonly code: 'no-answer' }
  | { readonly code: 'gut-first' }
  | { readonly code: 'already-checked' }
  | { readonly code: 'no-turn-here' }
  | { readonly code: 'no-such-sentence' }
  | { readonly code: 'too-many-clues' }
  | { readonly code: 'no-such-clue' }
  | { readonly code: 'nothing-to-skip' }
  | { readonly code: 'no-guess-here' }
  | { readonly code: 'no-hands-here' }
  | { readonly code: 'hands-here' }
  | { readonly code: 'wrong-scale' }
  | { readonly code: 'curtain-first' }
  | { readonly code: 'locked-in' }
  | { readonly code: 'no-such-question' }
  | { readonly code: 'question-had' };
