import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../content/authoring/dream/random.ts';
import { PatchTree } from '../../../content/authoring/dream/tree.ts';

const DIMENSIONS = 8;

function points(count: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: count * DIMENSIONS }, random.normal);
}

function distance(a: Float64Array, i: number, b: Float64Array, j: number): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += ((a[i * DIMENSIONS + d] ?? NaN) - (b[j * DIMENSIONS + d] ?? NaN)) ** 2;
  return Math.sqrt(sum);
}

function nearestByHand(queries: Float64Array, query: number, keys: Float64Array, count: number): number {
  let best = 0;
  for (let k = 1; k < count; k++)
    if (distance(queries, query, keys, k) < distance(queries, query, keys, best)) best = k;
  return best;
}

describe.each([1, 12, 13, 1000])('a tree of %i points', (count) => {
  const keys = points(count, 1);
  const queries = points(60, 2);
  const tree = new PatchTree(keys, DIMENSIONS);

  test('finds the point that comparing all of them finds', () => {
    for (let q = 0; q < 60; q++) {
      tree.begin(queries, q * DIMENSIONS, 0);
      expect(tree.finish()).toBe(nearestByHand(queries, q, keys, count));
    }
  });

  test('a poor guess does not change what is found', () => {
    for (let q = 0; q < 60; q++) {
      tree.begin(queries, q * DIMENSIONS, 0);
      tree.guess(q % count);
      expect(tree.finish()).toBe(nearestByHand(queries, q, keys, count));
    }
  });

  test('with slack the distance is within the promised factor of the least', () => {
    for (let q = 0; q < 60; q++) {
      tree.begin(queries, q * DIMENSIONS, 1);
      const found = distance(queries, q, keys, tree.finish());
      expect(found).toBeLessThanOrEqual(2 * distance(queries, q, keys, nearestByHand(queries, q, keys, count)));
    }
  });
});

test('with loyalty a guess stands until a point beats it by that factor', () => {
  const keys = points(1000, 1);
  const tree = new PatchTree(keys, DIMENSIONS);
  const queries = points(200, 3);
  const found = Array.from({ length: 200 }, (_, q) => {
    const guess = (q * 7) % 1000;
    tree.begin(queries, q * DIMENSIONS, 0);
    tree.guess(guess);
    const match = tree.finish(1);
    return { kept: match === guess, share: distance(queries, q, keys, match) / distance(queries, q, keys, guess) };
  });
  const left = found.filter(({ kept }) => !kept);
  expect(left.length).toBeGreaterThan(20);
  expect(left.length).toBeLessThan(200);
  expect(Math.max(...left.map(({ share }) => share))).toBeLessThan(0.5);
});

test('many equal points do not upset it', () => {
  const keys = new Float64Array(300 * DIMENSIONS);
  keys.fill(5, 150 * DIMENSIONS);
  const tree = new PatchTree(keys, DIMENSIONS);
  tree.begin(new Float64Array(DIMENSIONS).fill(4), 0, 0);
  expect(tree.finish()).toBeGreaterThanOrEqual(150);
});
