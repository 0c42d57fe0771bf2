import { Z95 } from '../discernment/normal.ts';
import type { Estimate } from '../discernment/report.ts';
import { TRUST_POINTS, TRUST_QUESTIONS } from '../session/room-plan.ts';
import { addedUp } from './hands.ts';
import type { SessionResult } from './result-schema.ts';
import type { Spread, TrustChange, TrustLine, TrustVerdict } from './trust-shape.ts';

/** Answers that each moment needs before anything is said of a change: with fewer, one person moves the mean by a tenth of the scale. */
export const ANSWERS_FOR_TRUST = 10;
/** A fall of less than half a point of the scale is not one that a school would see: the margin of `no-fall-of-note`. */
export const TRUST_MARGIN = 0.5;

const POINTS = Array.from({ length: TRUST_POINTS }, (_, index) => index + 1);

/** The sum of a function of the points over all answers. */
const total = (counts: readonly number[], of: (point: number) => number): number =>
  counts.reduce((sum, count, index) => sum + count * of(index + 1), 0);

function spreadOf(lists: readonly (readonly number[] | null)[]): Spread {
  const { counts, n } = addedUp(lists, POINTS.length);
  return { counts, n, mean: n === 0 ? null : total(counts, (point) => point) / n };
}

/**
 * The variance of a mean. Where (nearly) all gave one answer the sample hides that the next person might not: it is never taken for less than
 * if one of them had been a point away.
 */
function varianceOfMean(counts: readonly number[], n: number, mean: number): number {
  const variance = total(counts, (point) => (point - mean) ** 2) / (n - 1);
  return Math.max(variance, 1 / n) / n;
}

/**
 * The point of Student's t below which 97.5 % lie, out of that of the normal distribution: Fisher and Cornish's expansion to the second
 * term (Abramowitz and Stegun 1964, 26.7.5). From nine degrees of freedom on it is right to a hundredth.
 */
export function t95(degrees: number): number {
  const first = (Z95 ** 3 + Z95) / 4;
  const second = (5 * Z95 ** 5 + 16 * Z95 ** 3 + 3 * Z95) / 96;
  return Z95 + first / degrees + second / degrees ** 2;
}

/** After less before, as the means of two groups of different spread: Welch (Biometrika 34, 1947, 28–35). */
function changeOf(before: Spread & { readonly mean: number }, after: Spread & { readonly mean: number }): Estimate {
  const from = varianceOfMean(before.counts, before.n, before.mean);
  const to = varianceOfMean(after.counts, after.n, after.mean);
  const degrees = (from + to) ** 2 / (from ** 2 / (before.n - 1) + to ** 2 / (after.n - 1));
  const half = t95(degrees) * Math.sqrt(from + to);
  const value = after.mean - before.mean;
  return { value, low: value - half, high: value + half };
}

function verdictOn({ low, high }: Estimate): TrustVerdict {
  if (low >= 0) return 'did-not-fall';
  if (high < 0) return 'fell';
  return low > -TRUST_MARGIN ? 'no-fall-of-note' : 'cannot-tell';
}

function comparedOf(before: Spread, after: Spread): TrustChange {
  const have = { before: before.n, after: after.n };
  const needed = ANSWERS_FOR_TRUST;
  if (before.mean === null || after.mean === null) return { known: false, reason: 'one-moment-only', needed, have };
  if (Math.min(before.n, after.n) < needed) return { known: false, reason: 'too-few', needed, have };
  const change = changeOf({ ...before, mean: before.mean }, { ...after, mean: after.mean });
  return { known: true, change, margin: TRUST_MARGIN, verdict: verdictOn(change) };
}

/** The two questions of the trust check over some results; none where nobody answered. */
export function trustLinesOf(results: readonly SessionResult[]): readonly TrustLine[] {
  const lines = Array.from({ length: TRUST_QUESTIONS }, (_, question): TrustLine => {
    const before = spreadOf(results.map(({ trust }) => trust.before[question] ?? null));
    const after = spreadOf(results.map(({ trust }) => trust.after[question] ?? null));
    return { question, before, after, compared: comparedOf(before, after) };
  });
  return lines.some(({ before, after }) => before.n + after.n > 0) ? lines : [];
}
