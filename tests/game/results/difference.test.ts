import { describe, expect, test } from 'vitest';
import { rate } from '../../../game/discernment/rate.ts';
import { differenceOfEstimates, differenceOfRates } from '../../../game/results/difference.ts';

describe('the difference of two shares', () => {
  // The examples of Newcombe (1998), table II: 56/70 less 48/80, 9/10 less 3/10, 6/7 less 2/7, 5/56 less 0/29, 0/10 less 0/20, 10/10 less 0/10.
  test.for([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ] as const)('%i/%i less %i/%i is published', ([a, m, b, n, low, high]) => {
    const difference = differenceOfRates(rate(b, n), rate(a, m));
    expect(difference?.value).toBeCloseTo(a / m - b / n, 10);
    expect(difference?.low).toBeCloseTo(low, 3);
    expect(difference?.high).toBeCloseTo(high, 3);
  });

  test('has a direction only where its interval has one', () => {
    expect(differenceOfRates(rate(48, 80), rate(56, 70))?.moved).toBe('up');
    expect(differenceOfRates(rate(56, 70), rate(48, 80))?.moved).toBe('down');
    expect(differenceOfRates(rate(5, 10), rate(6, 10))?.moved).toBe('cannot-tell');
  });

  test('of nothing is none', () => {
    expect(differenceOfRates(rate(0, 0), rate(1, 2))).toBeNull();
    expect(differenceOfRates(rate(1, 2), rate(0, 0))).toBeNull();
  });
});

test('the variances of two estimates add up', () => {
  const difference = differenceOfEstimates({ value: 1, low: 0.7, high: 1.3 }, { value: 2, low: 1.6, high: 2.4 });
  expect(difference.value).toBe(1);
  expect(difference.low).toBeCloseTo(0.5, 10);
  expect(difference.high).toBeCloseTo(1.5, 10);
  expect(difference.moved).toBe('up');
});
