import type { Random } from '../../../../game/random.ts';
import { at, type Rows } from './column.ts';

/** One way to part the rows: which are learned from and which are then guessed. Row numbers. */
export interface Split {
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/**
 * Parts the rows into `count` folds of nearly the same size, each with nearly the same share of both labels, in an order drawn from
 * `random`. Every row is tested once, and a group is never parted: a photograph would tell of the picture that grew from it (the reverse, in
 * fact), which helps no player, since no lesson shows both. Needs `count` ≥ 2.
 */
export function stratifiedSplits({ labels, groups }: Rows, count: number, random: Random): readonly Split[] {
  const members = new Map<string, number[]>();
  for (const [row, group] of groups.entries()) {
    const known = members.get(group);
    if (known === undefined) members.set(group, [row]);
    else known.push(row);
  }
  const held = Array.from({ length: count }, () => ({ true: 0, false: 0 }));
  const foldOf: number[] = [];
  // Large groups first, as one packs a car: the single rows fill the gaps that are left.
  for (const rows of random.shuffle([...members.values()]).sort((one, other) => other.length - one.length)) {
    const fold = emptiest(held, rows, labels);
    for (const row of rows) {
      foldOf[row] = fold;
      at(held, fold)[`${at(labels, row)}`] += 1;
    }
  }
  return held.map((_, fold) => ({
    train: foldOf.flatMap((given, row) => (given === fold ? [] : [row])),
    test: foldOf.flatMap((given, row) => (given === fold ? [row] : [])),
  }));
}

/** The fold that has least of what a group brings. */
function emptiest(
  held: readonly { readonly true: number; readonly false: number }[],
  rows: readonly number[],
  labels: readonly boolean[],
): number {
  let best = { fold: 0, weight: Infinity };
  for (const [fold, { true: generated, false: real }] of held.entries()) {
    let weight = (generated + real) / 1000;
    for (const row of rows) weight += at(labels, row) ? generated : real;
    if (weight < best.weight) best = { fold, weight };
  }
  return best.fold;
}
