import type { Random } from '../../../../game/random.ts';

/** One way to part the rows: which are learned from and which are then guessed. Row numbers. */
export interface Split {
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/**
 * Parts the rows into `count` folds of nearly the same size, each with nearly the same share of both labels, in an order drawn from
 * `random`. Every row is tested once. Needs `count` ≥ 2.
 */
export function stratifiedSplits(labels: readonly boolean[], count: number, random: Random): readonly Split[] {
  const rows = labels.map((_, row) => row);
  const dealt = [
    ...random.shuffle(rows.filter((row) => labels[row] === true)),
    ...random.shuffle(rows.filter((row) => labels[row] !== true)),
  ];
  const foldOf = new Map(dealt.map((row, place) => [row, place % count]));
  return Array.from({ length: count }, (_, fold) => ({
    train: rows.filter((row) => foldOf.get(row) !== fold),
    test: rows.filter((row) => foldOf.get(row) === fold),
  }));
}
