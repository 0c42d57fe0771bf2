import { at } from './column.ts';
import type { Rule } from './stump.ts';

/** The `k` nearest training rows vote (Euclidean distance), both labels weighing the same together; a tie is called real. */
export function learnNeighbours(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  k = 5,
): Rule<readonly number[]> {
  const generated = Math.max(1, labels.filter(Boolean).length);
  const real = Math.max(1, labels.length - generated);
  return (asked) => {
    const nearest = rows
      .map((row, index) => ({ distance: squaredDistance(row, asked), label: at(labels, index) }))
      .sort((one, other) => one.distance - other.distance)
      .slice(0, k);
    return nearest.reduce((sum, { label }) => sum + (label ? 1 / generated : -1 / real), 0) > 1e-12;
  };
}

function squaredDistance(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += ((one[i] ?? 0) - (other[i] ?? 0)) ** 2;
  return sum;
}
