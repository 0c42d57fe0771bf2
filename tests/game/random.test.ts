import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../game/random.ts';

const draws = (seed: number, count: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

test('the same seed gives the same draws, and another seed others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffffff }), (seed) => {
      expect(draws(seed, 20)).toEqual(draws(seed, 20));
      expect(draws(seed, 20)).not.toEqual(draws((seed + 1) % 0x100000000, 20));
    }),
  );
});

test('stored journals are dealt from these very draws, so they never change', () => {
  const random = createRandom(2026);
  expect(Array.from({ length: 6 }, () => random.integer(1000))).toEqual([178, 282, 28, 224, 292, 606]);
});

test('draws fill the range from 0 to below 1 evenly', () => {
  const counts = Array.from({ length: 16 }, () => 0);
  for (let seed = 0; seed < 200; seed += 1) {
    for (const draw of draws(seed, 80)) {
      expect(draw).toBeGreaterThanOrEqual(0);
      expect(draw).toBeLessThan(1);
      counts[Math.floor(draw * 16)] = (counts[Math.floor(draw * 16)] ?? 0) + 1;
    }
  }
  // Chi-square with 15 degrees of freedom exceeds 37.7 once in a thousand.
  expect(counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(37.7);
});

test('the first draws of neighbouring seeds are unrelated', () => {
  const first = Array.from({ length: 4000 }, (_, seed) => createRandom(seed).next() - 0.5);
  const product = first.reduce((sum, draw, seed) => sum + draw * (first[seed + 1] ?? 0), 0) / first.length;
  // The standard error of this mean is (1/12) / √4000 = 0.0013.
  expect(Math.abs(product)).toBeLessThan(0.005);
});

test('a shuffle keeps every item once and leaves the given list alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), (list, seed) => {
      const before = [...list];
      const shuffled = createRandom(seed).shuffle(list);
      expect(list).toEqual(before);
      expect(shuffled.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b));
    }),
  );
});

test('a shuffle puts each of four items in each place equally often', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 4800; seed += 1) {
    const order = createRandom(seed).shuffle(['a', 'b', 'c', 'd']).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  // 23 degrees of freedom: above 49.7 once in a thousand.
  expect([...counts.values()].reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0)).toBeLessThan(49.7);
});
