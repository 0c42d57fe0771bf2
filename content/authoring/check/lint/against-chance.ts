import { createRandom } from '../../../../game/random.ts';
import { at, type Rows } from './column.ts';
import { crossValidate, type Validation } from './cross-validate.ts';
import type { Guesser } from './guess-by-column.ts';

/** Chance that has done as well this often need not be asked any further. */
const OFTEN = 20;
/** Where nothing is above its limit, p decides nothing and is only told: this share of the deals gives a fair idea. */
const FAIR_SHARE = 0.25;

/** How well a guesser does (balanced accuracy, 0..1), and how often chance does as well; null where that was not asked. */
interface Measured {
  readonly accuracy: number;
  readonly p: number | null;
}

/**
 * Cross-validates guessers and holds them against chance: labels are dealt anew up to `shuffles` times, all guessers go through the very same
 * validation again, and each is compared with the *best of all* on every deal. So the p-value, (1 + as good) / (1 + shuffles), is corrected for
 * the number of features looked at, whatever they have to do with one another: among forty features one is always lucky, and that luck is
 * in the comparison (maximum statistic: Westfall and Young 1993; permutation of labels: Ojala and Garriga 2010, JMLR 11). When chance has
 * beaten them all twenty times the dealing stops, and p is as good / dealt, which is as valid (sequential Monte Carlo: Besag and Clifford
 * 1991, Biometrika 78). Where nothing is better than `limit`, a quarter of the deals are made.
 */
export function againstChance(
  guessers: readonly Guesser[],
  rows: Rows,
  validation: Validation,
  { shuffles, limit }: { readonly shuffles: number; readonly limit: number },
): readonly Measured[] {
  const accuracies = crossValidate(guessers, rows, validation);
  const deals = Math.max(...accuracies) > limit ? shuffles : FAIR_SHARE * shuffles;
  const random = createRandom(validation.seed ^ 0x5eed);
  const asGood = accuracies.map(() => 0);
  let dealt = 0;
  for (; dealt < deals && Math.min(...asGood) < OFTEN; dealt += 1) {
    const best = Math.max(...crossValidate(guessers, { ...rows, labels: random.shuffle(rows.labels) }, validation));
    for (const [which, accuracy] of accuracies.entries())
      if (best >= accuracy - 1e-12) asGood[which] = at(asGood, which) + 1;
  }
  const chance = (good: number): number => (Math.min(...asGood) < OFTEN ? (1 + good) / (1 + dealt) : good / dealt);
  return accuracies.map((accuracy, which) => ({ accuracy, p: shuffles === 0 ? null : chance(at(asGood, which)) }));
}
