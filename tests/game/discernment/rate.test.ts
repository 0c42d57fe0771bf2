import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rate } from '../../../game/discernment/rate.ts';

test('gives the intervals of a published comparison', () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), 857–872,
  // table I, method 3 (the score method without continuity correction).
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [k, n, low, high] of published) {
    const interval = rate(k, n);
    expect(interval.share).toBe(k / n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  }
});

test('says nothing of no answers', () => {
  expect(rate(0, 0)).toEqual({ k: 0, n: 0, share: null, low: null, high: null });
});

test('stays between 0 and 1, holds the share, and is narrower with more answers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, some) => {
      const k = Math.min(some, n);
      const one = rate(k, n);
      expect(one.low).toBeGreaterThanOrEqual(0);
      expect(one.high).toBeLessThanOrEqual(1);
      expect(one.low).toBeLessThanOrEqual(k / n + 1e-12);
      expect(one.high).toBeGreaterThanOrEqual(k / n - 1e-12);
      const more = rate(k * 4, n * 4);
      expect(Number(more.high) - Number(more.low)).toBeLessThan(Number(one.high) - Number(one.low));
      const mirrored = rate(n - k, n);
      expect(mirrored.low).toBeCloseTo(1 - Number(one.high), 10);
    }),
  );
});
