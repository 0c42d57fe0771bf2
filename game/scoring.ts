import type { Truth } from './pack/vocabulary.ts';
import type { Level } from './session/command.ts';

/** How sure an answer is, whichever way it goes. */
export type Confidence = 'leaning' | 'likely' | 'certain';

/** The three confidences, from the least sure. */
export const CONFIDENCES: readonly Confidence[] = ['leaning', 'likely', 'certain'];

/** Points for a right and a wrong answer: certainty-based marking (Gardner-Medwin 1995; the same three levels as in Moodle). */
export const MARKS: Readonly<Record<Confidence, { readonly right: number; readonly wrong: number }>> = {
  leaning: { right: 1, wrong: 0 },
  likely: { right: 2, wrong: -2 },
  certain: { right: 3, wrong: -6 },
};

/**
 * Points in hand for each exhibit of a round when the round begins: the most that one answer can lose, so that no total is ever below nought.
 * The same for everybody, whatever they answer, so `PAYS_FROM` holds with it and without it.
 */
export const STAKE = 6;

/**
 * The lowest probability of being right at which a confidence earns most on average, 0..1. They follow from `MARKS`: leaning
 * and likely earn the same where p = 2p − 2(1 − p), at 2/3; likely and certain where 4p − 2 = 3p − 6(1 − p), at 4/5.
 */
export const PAYS_FROM: Readonly<Record<Confidence, number>> = { leaning: 1 / 2, likely: 2 / 3, certain: 4 / 5 };

/** Whether a level says "generated". */
export const saysGenerated = (level: Level): boolean => level >= 4;

/** Whether an exhibit counts as generated in every count: a part-generated one does. */
export const isGenerated = (truth: Truth): boolean => truth !== 'real';

/** Whether a level is the right answer to a truth. */
export const isRight = (level: Level, truth: Truth): boolean => saysGenerated(level) === isGenerated(truth);

/** Whether a chance of being generated, 0..1, comes down on the right side; an even chance comes down on "real". */
export const isRightChance = (chance: number, truth: Truth): boolean => chance > 0.5 === isGenerated(truth);

const CONFIDENCE_OF: Readonly<Record<Level, Confidence>> = {
  1: 'certain',
  2: 'likely',
  3: 'leaning',
  4: 'leaning',
  5: 'likely',
  6: 'certain',
};

/** How sure a level is. */
export const confidenceOf = (level: Level): Confidence => CONFIDENCE_OF[level];

/** Points of an answer, −6..3. */
export function pointsFor(level: Level, truth: Truth): number {
  const marks = MARKS[confidenceOf(level)];
  return isRight(level, truth) ? marks.right : marks.wrong;
}
