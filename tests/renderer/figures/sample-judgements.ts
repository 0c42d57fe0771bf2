import type { Judgement } from '../../../game/discernment/judgement.ts';
import type { Level } from '../../../game/session/command.ts';

/** Answers made by hand: `levels` are the first looks; `checked` turns some of them into gut answers with a final one. */
export function judgements(
  truth: Judgement['truth'],
  levels: readonly Level[],
  checked: Readonly<Record<number, Level>> = {},
  clues: Readonly<Record<number, readonly string[]>> = {},
): readonly Judgement[] {
  return levels.map((level, index) => {
    const after = checked[index];
    const base = {
      truth,
      clues: clues[index] ?? [],
      machine: null,
      turn: truth === 'part' ? { at: 3, placed: index === 0 ? 3 : 5 } : null,
    };
    return after === undefined ? { ...base, level, gut: null } : { ...base, level: after, gut: level };
  });
}

/** A lesson of thirty: 9 of 15 generated ones caught at first look, 13 of 15 real ones trusted, six checked. */
export const LESSON: readonly Judgement[] = [
  ...judgements(
    'generated',
    [6, 6, 5, 5, 5, 4, 4, 3, 2, 2, 3, 1],
    { 7: 5, 8: 4, 9: 2 },
    {
      0: ['repeats'],
      1: ['repeats', 'stops'],
      2: ['repeats', 'too-smooth'],
      3: ['too-smooth'],
      7: ['stops'],
      10: ['too-smooth', 'light'],
    },
  ),
  ...judgements('part', [5, 4, 3], {}, { 0: ['rhythm', 'the joke in line two'] }),
  ...judgements(
    'real',
    [1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 5, 6],
    { 11: 1, 12: 2, 13: 5 },
    { 0: ['particulars'], 4: ['voice', 'particulars'], 13: ['too-smooth'] },
  ),
];

/** A round of ten: 4 of 5 caught, 3 of 5 trusted. */
export const ROUND: readonly Judgement[] = [
  ...judgements('generated', [6, 5, 5, 4, 2]),
  ...judgements('real', [1, 2, 3, 4, 5]),
];

/** What the machine said in {@link ROUND}: right about 3 of 5 generated ones and 2 of 5 real ones, sure of itself four times. */
const SAID = [0.82, 0.61, 0.4, 0.22, 0.55, 0.1, 0.35, 0.72, 0.9, 0.58];

/** The same round with the machine beside the player. */
export const ROUND_BESIDE: readonly Judgement[] = ROUND.map((judgement, index) => ({
  ...judgement,
  machine: SAID[index] ?? null,
}));
