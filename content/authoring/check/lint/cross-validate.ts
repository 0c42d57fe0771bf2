import { createRandom, type Random } from '../../../../game/random.ts';
import { at, type Column, type Table } from './column.ts';
import { encode, isCoarse } from './encode.ts';
import { stratifiedSplits, type Split } from './folds.ts';
import { learnLogistic } from './logistic.ts';
import { learnNeighbours } from './neighbours.ts';
import { learnCategories, learnStump } from './stump.ts';

/** Learns from the training rows of a split and guesses its test rows, in their order. */
export type Guesser = (labels: readonly boolean[], split: Split) => readonly boolean[];

/** A guesser that sees one column: the best threshold of a number, the most frequent label of a category. */
export function guessByColumn(column: Column): Guesser {
  if (column.kind === 'number') return guessWith(column.values, learnStump);
  return guessWith(column.values, learnCategories);
}

function guessWith<T>(
  values: readonly T[],
  learn: (values: readonly T[], labels: readonly boolean[]) => (value: T) => boolean,
): Guesser {
  return (labels, { train, test }) => {
    const rule = learn(
      train.map((row) => at(values, row)),
      train.map((row) => at(labels, row)),
    );
    return test.map((row) => rule(at(values, row)));
  };
}

/** A guesser that sees all columns together, by logistic regression. */
export function guessByLogistic(columns: readonly Column[]): Guesser {
  const coarse = columns.filter(isCoarse);
  return (labels, split) => guessEncoded({ columns: coarse, labels }, split, learnLogistic);
}

/** A guesser that sees all columns together, by the nearest neighbours. */
export function guessByNeighbours(columns: readonly Column[]): Guesser {
  const coarse = columns.filter(isCoarse);
  return (labels, split) => guessEncoded({ columns: coarse, labels }, split, learnNeighbours);
}

function guessEncoded(table: Table, split: Split, learn: typeof learnLogistic): readonly boolean[] {
  const { train, test } = encode(table, split);
  return test.map(
    learn(
      train,
      split.train.map((row) => at(table.labels, row)),
    ),
  );
}

export interface Validation {
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
}

/**
 * Balanced accuracy (mean of the shares of generated and of real rows that are guessed right) in repeated stratified cross-validation, 0..1.
 * Balanced, so that a pack with more exhibits of one kind does not look predictable for that alone: chance is 0.5 always.
 */
export function crossValidate(
  guess: Guesser,
  labels: readonly boolean[],
  { folds, repeats, seed }: Validation,
): number {
  const random = createRandom(seed);
  let sum = 0;
  for (let repeat = 0; repeat < repeats; repeat += 1) sum += oncePerRow(guess, labels, folds, random);
  return sum / repeats;
}

function oncePerRow(guess: Guesser, labels: readonly boolean[], folds: number, random: Random): number {
  const right = { true: 0, false: 0 };
  const all = { true: 0, false: 0 };
  for (const split of stratifiedSplits(labels, folds, random)) {
    const guesses = guess(labels, split);
    for (const [place, row] of split.test.entries()) {
      const label = at(labels, row);
      all[`${label}`] += 1;
      if (guesses[place] === label) right[`${label}`] += 1;
    }
  }
  return (right.true / Math.max(1, all.true) + right.false / Math.max(1, all.false)) / 2;
}

/**
 * How often labels dealt at random are predicted as well as the true ones: the permutation p-value with its usual correction,
 * (1 + as good) / (1 + tried) (Ojala and Garriga 2010, JMLR 11). True and shuffled labels go through the same validation.
 */
export function permutationP(
  guess: Guesser,
  labels: readonly boolean[],
  validation: Validation,
  tried: number,
): number {
  const reached = crossValidate(guess, labels, validation);
  const random = createRandom(validation.seed ^ 0x5eed);
  let asGood = 0;
  for (let turn = 0; turn < tried; turn += 1)
    if (crossValidate(guess, random.shuffle(labels), validation) >= reached - 1e-12) asGood += 1;
  return (1 + asGood) / (1 + tried);
}
