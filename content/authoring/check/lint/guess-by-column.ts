import { assertNever } from '../../../../game/result.ts';
import { at, type Column } from './column.ts';
import type { Split } from './folds.ts';
import { guessByWords } from './guess-by-words.ts';

/** Learns from the training rows of a split and guesses its test rows, in their order: true for generated. */
export type Guesser = (labels: readonly boolean[], split: Split) => readonly boolean[];

/** A guesser that sees one column: the best threshold of a number, the most frequent label of a category, the words of a field. */
export function guessByColumn(column: Column): Guesser {
  switch (column.kind) {
    case 'number':
      return guessByThreshold(column.values);
    case 'category':
      return guessByCategory(column.values);
    case 'words':
      return guessByWords(column.values);
    default:
      return assertNever(column);
  }
}

/*
 * Both learn hundreds of thousands of times, from the same values with other labels. So the values are numbered once, and what is
 * learned is a balance for each of them: the share of generated examples that have it less the share of real ones.
 */

/**
 * A decision stump: the threshold and direction that part the examples best, both labels weighing the same. Values that do not part
 * them at all give the rule "never generated", which is right half of the time.
 */
export function guessByThreshold(values: readonly number[]): Guesser {
  const steps = [...new Set(values)].sort((one, other) => one - other);
  const codes = codesOf(values, steps);
  return (labels, split) => {
    const { balance, seen } = balances(codes, steps.length, labels, split.train);
    let best = { gain: 1e-9, threshold: Infinity, above: false };
    let below = 0;
    let last = -1;
    for (let code = 0; code < steps.length; code += 1) {
      if (seen[code] !== 1) continue;
      if (last >= 0 && Math.abs(below) > best.gain + 1e-12)
        best = { gain: Math.abs(below), threshold: (at(steps, last) + at(steps, code)) / 2, above: below < 0 };
      below += balance[code] ?? 0;
      last = code;
    }
    if (best.threshold === Infinity) return split.test.map(() => false);
    return split.test.map((row) => at(values, row) > best.threshold === best.above);
  };
}

/** For categories: each is called what most of its examples were, both labels weighing the same; an unknown one is never generated. */
export function guessByCategory(values: readonly string[]): Guesser {
  const kinds = [...new Set(values)];
  const codes = codesOf(values, kinds);
  return (labels, split) => {
    const { balance } = balances(codes, kinds.length, labels, split.train);
    return split.test.map((row) => (balance[codes[row] ?? 0] ?? 0) > 1e-12);
  };
}

function codesOf<T>(values: readonly T[], kinds: readonly T[]): Int32Array {
  const codeOf = new Map(kinds.map((kind, code) => [kind, code]));
  return Int32Array.from(values, (value) => codeOf.get(value) ?? 0);
}

function balances(
  codes: Int32Array,
  count: number,
  labels: readonly boolean[],
  train: readonly number[],
): { readonly balance: Float64Array; readonly seen: Uint8Array } {
  let generated = 0;
  for (const row of train) if (at(labels, row)) generated += 1;
  const gain = generated === 0 ? 0 : 1 / generated;
  const loss = generated === train.length ? 0 : 1 / (train.length - generated);
  const balance = new Float64Array(count);
  const seen = new Uint8Array(count);
  for (const row of train) {
    const code = codes[row] ?? 0;
    balance[code] = (balance[code] ?? 0) + (at(labels, row) ? gain : -loss);
    seen[code] = 1;
  }
  return { balance, seen };
}
