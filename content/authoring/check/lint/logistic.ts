import { at } from './column.ts';
import type { Rule } from './stump.ts';

const STEPS = 12;

/**
 * Logistic regression with an L2 penalty (`penalty` · |w|² / 2, the constant term free), both labels weighing the same together, fitted
 * by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and Friedman 2009, section 4.4).
 */
export function learnLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  penalty = 1,
): Rule<readonly number[]> {
  const weights = fitLogistic(rows, labels, penalty);
  return (row) => score(weights, row) > 0;
}

/** The weights that {@link learnLogistic} finds: the constant term first, then one for each column. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  penalty = 1,
): Float64Array {
  const width = (rows[0]?.length ?? 0) + 1;
  const generated = labels.filter(Boolean).length;
  const weightOf = (label: boolean): number =>
    labels.length / (2 * Math.max(1, label ? generated : labels.length - generated));
  const weights = new Float64Array(width);

  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Float64Array(width);
    const hessian = Array.from({ length: width }, () => new Float64Array(width));
    for (const [index, row] of rows.entries()) {
      const label = at(labels, index);
      const p = 1 / (1 + Math.exp(-score(weights, row)));
      const slope = weightOf(label) * (p - (label ? 1 : 0));
      const curve = weightOf(label) * Math.max(p * (1 - p), 1e-6);
      for (let i = 0; i < width; i += 1) {
        const xi = i === 0 ? 1 : (row[i - 1] ?? 0);
        gradient[i] = (gradient[i] ?? 0) + slope * xi;
        const line = at(hessian, i);
        for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + curve * xi * (j === 0 ? 1 : (row[j - 1] ?? 0));
      }
    }
    for (let i = 0; i < width; i += 1) {
      const line = at(hessian, i);
      // The constant term is all but free; the crumb keeps the matrix invertible.
      line[i] = (line[i] ?? 0) + (i === 0 ? 1e-6 : penalty);
      if (i > 0) gradient[i] = (gradient[i] ?? 0) + penalty * (weights[i] ?? 0);
    }
    const move = solveCholesky(hessian, gradient);
    let size = 0;
    for (let i = 0; i < width; i += 1) {
      weights[i] = (weights[i] ?? 0) - (move[i] ?? 0);
      size = Math.max(size, Math.abs(move[i] ?? 0));
    }
    if (size < 1e-6) break;
  }
  return weights;
}

function score(weights: Float64Array, row: readonly number[]): number {
  let sum = weights[0] ?? 0;
  for (let i = 0; i < row.length; i += 1) sum += (weights[i + 1] ?? 0) * (row[i] ?? 0);
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
      let sum = line[j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (line[k] ?? 0) * (other[k] ?? 0);
      line[j] = i === j ? Math.sqrt(sum) : sum / (other[j] ?? 1);
    }
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= (line[k] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (line[i] ?? 1);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < n; k += 1) sum -= (at(lower, k)[i] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (at(lower, i)[i] ?? 1);
  }
  return x;
}
