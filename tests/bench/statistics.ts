/**
 * The middle value; of an even number of values, the mean of the two in the middle.
 * @throws when there are none
 */
export function median(values: readonly number[]): number {
  return (lower(values, Math.floor((values.length - 1) / 2)) + lower(values, Math.ceil((values.length - 1) / 2))) / 2;
}

/**
 * The smallest value that at least this share (0..1) of the values do not exceed: the nearest-rank method, which never invents a
 * value between two measured ones.
 * @throws when there are none
 */
export function percentile(values: readonly number[], share: number): number {
  return lower(values, Math.max(0, Math.ceil(share * values.length) - 1));
}

function lower(values: readonly number[], rank: number): number {
  const value = values.toSorted((a, b) => a - b)[rank];
  if (value === undefined) throw new Error('There is nothing to measure the middle of.');
  return value;
}
