import { at, type Column, type Table } from './column.ts';
import type { Split } from './folds.ts';

/** Training and test rows as vectors of the same length, standardised by the training rows. */
export interface Encoded {
  readonly train: readonly (readonly number[])[];
  readonly test: readonly (readonly number[])[];
}

/** A category counts as this many examples of either label in advance, so that a rare one says little. */
const SMOOTHING = 2;
const INNER_FOLDS = 4;

/**
 * A category must have this many exhibits to a value, on average, to be looked at together with others. Finer ones (topics, families) are
 * matched in pairs by design, one real and one generated: there the label of the one would tell that of the other, which helps no player,
 * since no lesson shows both. On their own they are judged like all else.
 */
const LEAST_MEMBERS = 4;

/** Whether a column can be used together with others. */
export function isCoarse(column: Column): boolean {
  return column.kind === 'number' || new Set(column.values).size * LEAST_MEMBERS <= column.values.length;
}

/**
 * Turns a table into vectors for one split. A category becomes the smoothed share of generated training examples that have it; for the
 * training rows themselves that share is taken from the other inner folds, or a row would be told its own label.
 */
export function encode(table: Table, split: Split): Encoded {
  const columns = table.columns.map((column) => standardise(encodeColumn(column, table.labels, split)));
  return {
    train: split.train.map((_, row) => columns.map((column) => at(column.train, row))),
    test: split.test.map((_, row) => columns.map((column) => at(column.test, row))),
  };
}

interface EncodedColumn {
  readonly train: readonly number[];
  readonly test: readonly number[];
}

function encodeColumn(column: Column, labels: readonly boolean[], split: Split): EncodedColumn {
  if (column.kind === 'number')
    return {
      train: split.train.map((row) => at(column.values, row)),
      test: split.test.map((row) => at(column.values, row)),
    };
  const { values } = column;
  const seen = { true: 0, false: 0 };
  const innerFold = new Map(split.train.map((row) => [row, seen[`${at(labels, row)}`]++ % INNER_FOLDS]));
  const prior = split.train.filter((row) => at(labels, row)).length / Math.max(1, split.train.length);
  const inner = Array.from({ length: INNER_FOLDS }, (_, fold) =>
    shares(
      values,
      labels,
      split.train.filter((row) => innerFold.get(row) !== fold),
      prior,
    ),
  );
  const outer = shares(values, labels, split.train, prior);
  return {
    train: split.train.map((row) => at(inner, innerFold.get(row) ?? 0)(at(values, row))),
    test: split.test.map((row) => outer(at(values, row))),
  };
}

function shares(
  values: readonly string[],
  labels: readonly boolean[],
  rows: readonly number[],
  prior: number,
): (value: string) => number {
  const counts = new Map<string, { generated: number; all: number }>();
  for (const row of rows) {
    const count = counts.get(at(values, row)) ?? { generated: 0, all: 0 };
    counts.set(at(values, row), { generated: count.generated + (at(labels, row) ? 1 : 0), all: count.all + 1 });
  }
  return (value) => {
    const count = counts.get(value) ?? { generated: 0, all: 0 };
    return (count.generated + SMOOTHING * prior) / (count.all + SMOOTHING);
  };
}

function standardise(column: EncodedColumn): EncodedColumn {
  const mean = average(column.train);
  const deviation = Math.sqrt(average(column.train.map((value) => (value - mean) ** 2)));
  // A column that never varies in training says nothing, whatever it does in the test.
  const scale = deviation < 1e-12 ? 0 : 1 / deviation;
  // Three deviations are far enough: one freak value must not outvote all other columns.
  const fit = (value: number): number => Math.max(-3, Math.min(3, (value - mean) * scale));
  return { train: column.train.map(fit), test: column.test.map(fit) };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
