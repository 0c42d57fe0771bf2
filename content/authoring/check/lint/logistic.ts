/* oxlint-disable typescript/no-non-null-assertion -- a numeric kernel: every index follows from a size */
import { at } from './column.ts';
import { matrixOf, type Matrix, type Rule } from './matrix.ts';

const STEPS = 12;
/** A step that moves no weight by more than this is the last. */
const STILL = 1e-6;
/** A guess needs the side of the line, not its last digits. */
const STILL_ENOUGH = 1e-3;

/** Logistic regression on the `train` rows, nearly as exactly as {@link fitLogistic} fits it. */
export function learnLogistic(matrix: Matrix, labels: readonly boolean[], train: readonly number[], penalty = 1): Rule {
  const weights = fit(matrix, { labels, train, penalty, still: STILL_ENOUGH });
  return (row) => scoreOf(matrix, row, weights) > 0;
}

/**
 * Logistic regression with an L2 penalty (`penalty` · |w|² / 2, the constant term free), both labels weighing the same together, fitted
 * by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and Friedman 2009, section 4.4). Gives the weights: the
 * constant term first, then one for each column.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  penalty = 1,
): Float64Array {
  return fit(matrixOf(rows), { labels, train: [...rows.keys()], penalty, still: STILL });
}

interface Task {
  readonly labels: readonly boolean[];
  readonly train: readonly number[];
  readonly penalty: number;
  readonly still: number;
}

function fit(matrix: Matrix, { labels, train, penalty, still }: Task): Float64Array {
  const size = matrix.width + 1;
  const generated = train.filter((row) => at(labels, row)).length;
  const weightOf = {
    true: train.length / (2 * Math.max(1, generated)),
    false: train.length / (2 * Math.max(1, train.length - generated)),
  };
  const weights = new Float64Array(size);
  const x = new Float64Array(size);
  const scaled = new Float64Array(size);
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, (_, i) => new Float64Array(i + 1));
  x[0] = 1;
  for (let step = 0; step < STEPS; step += 1) {
    gradient.fill(0);
    for (const line of hessian) line.fill(0);
    for (const row of train) {
      x.set(matrix.values.subarray(row * matrix.width, (row + 1) * matrix.width), 1);
      const label = at(labels, row);
      const p = 1 / (1 + Math.exp(-scoreOf(matrix, row, weights)));
      const slope = weightOf[`${label}`] * (p - (label ? 1 : 0));
      const curve = weightOf[`${label}`] * Math.max(p * (1 - p), 1e-6);
      for (let i = 0; i < size; i += 1) {
        gradient[i]! += slope * x[i]!;
        scaled[i] = curve * x[i]!;
      }
      for (let i = 0; i < size; i += 1) addScaled(hessian[i]!, scaled[i]!, x);
    }
    for (let i = 0; i < size; i += 1) {
      // The constant term is all but free; the crumb keeps the matrix invertible.
      hessian[i]![i]! += i === 0 ? 1e-6 : penalty;
      if (i > 0) gradient[i]! += penalty * weights[i]!;
    }
    const move = solveCholesky(hessian, gradient);
    for (let i = 0; i < size; i += 1) weights[i]! -= move[i]!;
    if (move.every((by) => Math.abs(by) < still)) break;
  }
  return weights;
}

/** Adds `by` times the beginning of `x` to a line of the lower triangle. */
function addScaled(line: Float64Array, by: number, x: Float64Array): void {
  for (let j = 0; j < line.length; j += 1) line[j]! += by * x[j]!;
}

function scoreOf({ values, width }: Matrix, row: number, weights: Float64Array): number {
  let sum = weights[0]!;
  for (let i = 0; i < width; i += 1) sum += weights[i + 1]! * values[row * width + i]!;
  return sum;
}

/** Solves A x = b for a positive definite A of which only the lower triangle is given; overwrites A with its Cholesky factor. */
export function solveCholesky(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i += 1) {
    const line = at(lower, i);
    for (let j = 0; j <= i; j += 1) {
      const other = at(lower, j);
      let sum = line[j]!;
      for (let k = 0; k < j; k += 1) sum -= line[k]! * other[k]!;
      line[j] = i === j ? Math.sqrt(sum) : sum / other[j]!;
    }
    let sum = x[i]!;
    for (let k = 0; k < i; k += 1) sum -= line[k]! * x[k]!;
    x[i] = sum / line[i]!;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = x[i]!;
    for (let k = i + 1; k < n; k += 1) sum -= lower[k]![i]! * x[k]!;
    x[i] = sum / lower[i]![i]!;
  }
  return x;
}
