import type { Judgement } from '../../../game/discernment/judgement.ts';
import type { Truth } from '../../../game/pack/vocabulary.ts';
import type { Level } from '../../../game/session/command.ts';

/** A judgement that was not checked and had no clue, unless told otherwise. */
export const judged = (truth: Truth, level: Level, change: Partial<Judgement> = {}): Judgement => ({
  truth,
  level,
  gut: null,
  clues: [],
  machine: null,
  turn: null,
  ...change,
});

/** The same judgement several times. */
export const times = (count: number, judgement: Judgement): readonly Judgement[] =>
  Array.from({ length: count }, () => judgement);
