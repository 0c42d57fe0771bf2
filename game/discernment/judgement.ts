import type { CheckName, Truth } from '../pack/vocabulary.ts';
import type { Level } from '../session/command.ts';

/** One locked answer with what was true: all that discernment is computed from. */
export interface Judgement {
  readonly truth: Truth;
  /** The final answer. */
  readonly level: Level;
  /** The answer before the context card, if it was opened. */
  readonly gut: Level | null;
  /** The checks of the card that were opened, in that order; missing: none, or nobody took them down. */
  readonly checks?: readonly CheckName[];
  readonly clues: readonly string[];
  /** What the machine said: its chance of this being generated, 0..1; null where it was not asked. */
  readonly machine: number | null;
  /** Where a part-generated text turns, and where the player placed it (null: nowhere); null where no turn was asked for. */
  readonly turn: { readonly at: number; readonly placed: number | null } | null;
}

/** The answer to what was seen alone: the gut answer where the context was checked, the final one elsewhere. */
export const firstLook = (judgement: Judgement): Level => judgement.gut ?? judgement.level;
