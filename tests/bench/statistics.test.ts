import { expect, test } from 'vitest';
import { median, percentile } from './statistics.ts';

test('the median is the middle, or between the two in the middle, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 10, 2])).toBe(3);
});

test('a percentile is a value that was measured (nearest rank)', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(hundred, 0.95)).toBe(95);
  expect(percentile([3, 1, 2], 0.95)).toBe(3);
  expect(percentile([3, 1, 2], 0)).toBe(1);
});

test('of nothing there is no middle', () => {
  expect(() => median([])).toThrow('nothing');
  expect(() => percentile([], 0.5)).toThrow('nothing');
});
