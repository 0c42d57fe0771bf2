import { expect, test } from 'vitest';
import { createRandom } from '../../../content/authoring/dream/random.ts';

const first = (seed: number, count: number): readonly number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, random.uniform);
};

test('the same seed gives the same numbers, another seed gives others', () => {
  expect(first(3, 50)).toEqual(first(3, 50));
  expect(first(3, 50)).not.toEqual(first(4, 50));
});

test('numbers are spread evenly over 0 … 1, and whole numbers stay below their bound', () => {
  const numbers = first(1, 20_000);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(numbers.reduce((sum, n) => sum + n, 0) / numbers.length).toBeCloseTo(0.5, 1.5);
  const random = createRandom(2);
  const whole = new Set(Array.from({ length: 500 }, () => random.integer(6)));
  expect(whole).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});

test('normal numbers have mean 0 and deviation 1', () => {
  const random = createRandom(5);
  const numbers = Array.from({ length: 20_000 }, random.normal);
  const mean = numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
  const variance = numbers.reduce((sum, n) => sum + (n - mean) ** 2, 0) / numbers.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.05);
});
