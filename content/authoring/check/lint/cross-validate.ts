import { createRandom } from '../../../../game/random.ts';
import { at, type Rows } from './column.ts';
import { stratifiedSplits } from './folds.ts';
import type { Guesser } from './guess-by-column.ts';

export interface Validation {
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
}

/**
 * Balanced accuracy of each guesser (mean of the shares of generated and of real rows that are guessed right) in repeated stratified
 * cross-validation, 0..1; all are asked on the same splits. Balanced, so that a pack with more exhibits of one kind does not look predictable
 * for that alone: chance is 0.5 always.
 */
export function crossValidate(
  guessers: readonly Guesser[],
  rows: Rows,
  { folds, repeats, seed }: Validation,
): readonly number[] {
  const { labels } = rows;
  const random = createRandom(seed);
  const weightOf = {
    true: 1 / Math.max(1, labels.filter(Boolean).length),
    false: 1 / Math.max(1, labels.filter((label) => !label).length),
  };
  const sums = guessers.map(() => 0);
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (const split of stratifiedSplits(rows, folds, random)) {
      for (const [which, guess] of guessers.entries()) {
        const guesses = guess(labels, split);
        let right = 0;
        for (const [place, row] of split.test.entries()) {
          const label = at(labels, row);
          if (guesses[place] === label) right += weightOf[`${label}`];
        }
        sums[which] = at(sums, which) + right / 2;
      }
    }
  }
  return sums.map((sum) => sum / repeats);
}
