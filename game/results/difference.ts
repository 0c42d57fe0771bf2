import type { Estimate, Rate } from '../discernment/report.ts';
import type { Difference } from './forms-shape.ts';

function moved(low: number, high: number): Difference['moved'] {
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'cannot-tell';
}

/**
 * The difference of two shares of different groups, with its 95 % interval out of theirs: method 10 of R. G. Newcombe, "Interval estimation
 * for the difference between independent proportions", Statistics in Medicine 17 (1998), 873–890. Null where one group is empty.
 */
export function differenceOfRates(before: Rate, after: Rate): Difference | null {
  const from = limitsOf(before);
  const to = limitsOf(after);
  if (from === null || to === null) return null;
  const value = to.value - from.value;
  const low = value - Math.hypot(to.value - to.low, from.high - from.value);
  const high = value + Math.hypot(to.high - to.value, from.value - from.low);
  return { value, low, high, moved: moved(low, high) };
}

const limitsOf = ({ share, low, high }: Rate): Estimate | null =>
  share === null || low === null || high === null ? null : { value: share, low, high };

/** The difference of two independent estimates with symmetric 95 % intervals: their variances add up. */
export function differenceOfEstimates(before: Estimate, after: Estimate): Difference {
  const value = after.value - before.value;
  const half = Math.hypot(after.high - after.value, before.high - before.value);
  return { value, low: value - half, high: value + half, moved: moved(value - half, value + half) };
}
