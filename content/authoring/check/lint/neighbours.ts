/* oxlint-disable typescript/no-non-null-assertion -- a numeric kernel: every index follows from a size */
import { at } from './column.ts';
import type { Matrix, Rule } from './matrix.ts';

/** The `k` nearest of the `train` rows vote (Euclidean distance), both labels weighing the same together; a tie is called real. */
export function learnNeighbours(matrix: Matrix, labels: readonly boolean[], train: readonly number[], k = 5): Rule {
  const generated = train.filter((row) => at(labels, row)).length;
  const votes = { true: 1 / Math.max(1, generated), false: -1 / Math.max(1, train.length - generated) };
  const nearest = new Float64Array(k);
  const voteOf = new Float64Array(k);
  return (asked) => {
    nearest.fill(Infinity);
    voteOf.fill(0);
    for (const row of train) {
      const distance = squaredDistance(matrix, row, asked, nearest[k - 1]!);
      let place = k - 1;
      if (distance >= nearest[place]!) continue;
      for (; place > 0 && nearest[place - 1]! > distance; place -= 1) {
        nearest[place] = nearest[place - 1]!;
        voteOf[place] = voteOf[place - 1]!;
      }
      nearest[place] = distance;
      voteOf[place] = votes[`${at(labels, row)}`];
    }
    return voteOf.reduce((sum, vote) => sum + vote, 0) > 1e-12;
  };
}

/** Stops adding up where it is `enough`: further away than that does not count. */
function squaredDistance({ values, width }: Matrix, one: number, other: number, enough: number): number {
  let sum = 0;
  for (let i = 0; i < width && sum < enough; i += 1)
    sum += (values[one * width + i]! - values[other * width + i]!) ** 2;
  return sum;
}
