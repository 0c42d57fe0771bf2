import { at, type Column } from './column.ts';
import type { Split } from './folds.ts';
import type { Matrix } from './matrix.ts';

/** A category counts as this many examples of either label in advance, so that a rare one says little. */
const SMOOTHING = 2;
const INNER_FOLDS = 4;
/** Three deviations are far enough: one freak value must not outvote all other columns. */
const FURTHEST = 3;

/**
 * A category must have this many exhibits to a value, on average, to be looked at together with others. Finer ones (topics, families) are
 * matched in pairs by design, one real and one generated: there the label of the one would tell that of the other, which helps no player,
 * since no lesson shows both. On their own they are judged like all else.
 */
const LEAST_MEMBERS = 4;

/** Words are many columns by themselves: they are judged field by field only. */
type Plain = Exclude<Column, { readonly kind: 'words' }>;

/** Whether a column can be used together with others: coarse enough, and not the same all over. */
function isUsable(column: Column): column is Plain {
  if (column.kind === 'words') return false;
  const kinds = new Set<number | string>(column.values).size;
  return kinds > 1 && (column.kind === 'number' || kinds * LEAST_MEMBERS <= column.values.length);
}

/**
 * Turns columns into vectors for one split: a row for every row of the table, standardised by the training rows. A category becomes the smoothed share of
 * generated training examples that have it; for the training rows themselves that share is taken from the other inner folds, or a row would be
 * told its own label.
 */
export function encoder(columns: readonly Column[]): (labels: readonly boolean[], split: Split) => Matrix {
  const usable = columns.filter(isUsable).map((column) => {
    if (column.kind === 'number') return { kind: column.kind, numbers: Float64Array.from(column.values) };
    const kinds = [...new Set(column.values)];
    const codeOf = new Map(kinds.map((kind, code) => [kind, code]));
    return { kind: column.kind, kinds: kinds.length, codes: column.values.map((value) => codeOf.get(value) ?? 0) };
  });
  const width = usable.length;
  const rows = columns[0]?.values.length ?? 0;
  return (labels, split) => {
    const values = new Float64Array(rows * width);
    for (const [place, column] of usable.entries()) {
      const raw = column.kind === 'number' ? column.numbers : sharesFor(column.codes, column.kinds, labels, split);
      standardise(raw, split.train, (row, value) => {
        values[row * width + place] = value;
      });
    }
    return { values, width };
  };
}

/** For each row the share of generated training rows of its category. */
function sharesFor(codes: readonly number[], kinds: number, labels: readonly boolean[], split: Split): Float64Array {
  const seen = { true: 0, false: 0 };
  const size = INNER_FOLDS + 1;
  // For each category what each inner fold holds of it, and all of them together in the last place.
  const generated = new Float64Array(kinds * size);
  const all = new Float64Array(kinds * size);
  const inner = split.train.map((row) => seen[`${at(labels, row)}`]++ % INNER_FOLDS);
  for (const [place, row] of split.train.entries()) {
    for (const fold of [at(inner, place), INNER_FOLDS]) {
      const cell = at(codes, row) * size + fold;
      all[cell] = (all[cell] ?? 0) + 1;
      if (at(labels, row)) generated[cell] = (generated[cell] ?? 0) + 1;
    }
  }
  const prior = seen.true / Math.max(1, split.train.length);
  const share = (code: number, without?: number): number => {
    const cell = code * size;
    const less = (counts: Float64Array): number =>
      (counts[cell + INNER_FOLDS] ?? 0) - (without === undefined ? 0 : (counts[cell + without] ?? 0));
    return (less(generated) + SMOOTHING * prior) / (less(all) + SMOOTHING);
  };
  const shares = new Float64Array(codes.length);
  for (const [place, row] of split.train.entries()) shares[row] = share(at(codes, row), at(inner, place));
  for (const row of split.test) shares[row] = share(at(codes, row));
  return shares;
}

function standardise(raw: Float64Array, train: readonly number[], put: (row: number, value: number) => void): void {
  let sum = 0;
  for (const row of train) sum += raw[row] ?? 0;
  const mean = sum / Math.max(1, train.length);
  let squares = 0;
  for (const row of train) squares += ((raw[row] ?? 0) - mean) ** 2;
  const deviation = Math.sqrt(squares / Math.max(1, train.length));
  // A column that never varies in training says nothing, whatever it does in the test.
  const scale = deviation < 1e-12 ? 0 : 1 / deviation;
  for (let row = 0; row < raw.length; row += 1)
    put(row, Math.max(-FURTHEST, Math.min(FURTHEST, ((raw[row] ?? 0) - mean) * scale)));
}
