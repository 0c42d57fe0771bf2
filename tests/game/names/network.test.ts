import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  backward,
  drawWeights,
  forward,
  makeScratch,
  makeWeights,
  PARTS,
  type Shape,
  type Weights,
} from '../../../game/names/network.ts';
import { createRandom } from '../../../game/random.ts';

const SHAPE: Shape = { symbols: 5, context: 3, embedding: 2, hidden: 4 };

/** −ln(chance of `next`) after `before`. */
function lossOf(weights: Weights, before: readonly number[], next: number): number {
  const scratch = makeScratch(SHAPE);
  forward(SHAPE, weights, before, scratch);
  return -Math.log(scratch.chances[next] ?? 0);
}

test('the chances of the next symbol add up to one, whatever came before', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }), (seed, before) => {
      const scratch = makeScratch(SHAPE);
      forward(SHAPE, drawWeights(SHAPE, createRandom(seed)), before, scratch);
      expect(scratch.chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 5);
      for (const chance of scratch.chances) expect(chance).toBeGreaterThan(0);
    }),
  );
});

test('scores far beyond what an exponential can hold still give chances', () => {
  const weights = drawWeights(SHAPE, createRandom(1));
  weights.outerBias.set([2000, -2000, 0, 0, 0]);
  expect(lossOf(weights, [0, 1, 2], 0)).toBeCloseTo(0, 5);
});

test('every slope is the one that small steps to either side measure', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }), fc.nat(4), (seed, before, next) => {
      const weights = drawWeights(SHAPE, createRandom(seed));
      const slopes = makeWeights(SHAPE, (_, length) => new Float32Array(length));
      const scratch = makeScratch(SHAPE);
      forward(SHAPE, weights, before, scratch);
      backward(SHAPE, weights, slopes, { before, next }, scratch);
      // Single precision: a step much smaller drowns in rounding, one much larger in the curve.
      const step = 0.01;
      for (const part of PARTS) {
        for (const [at, value] of weights[part].entries()) {
          weights[part][at] = value + step;
          const above = lossOf(weights, before, next);
          weights[part][at] = value - step;
          const below = lossOf(weights, before, next);
          weights[part][at] = value;
          expect(slopes[part][at]).toBeCloseTo((above - below) / (2 * step), 2);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('slopes add up over examples', () => {
  const weights = drawWeights(SHAPE, createRandom(3));
  const slopes = makeWeights(SHAPE, (_, length) => new Float32Array(length));
  const scratch = makeScratch(SHAPE);
  const example = { before: [1, 2, 3], next: 4 };
  const once = (): number => {
    forward(SHAPE, weights, example.before, scratch);
    backward(SHAPE, weights, slopes, example, scratch);
    return slopes.outerBias[4] ?? 0;
  };
  const first = once();
  expect(once()).toBeCloseTo(2 * first, 6);
});

test('a fresh model has weights within its reach, none of them biased, and the same for the same seed', () => {
  const weights = drawWeights(SHAPE, createRandom(7));
  expect(weights).toEqual(drawWeights(SHAPE, createRandom(7)));
  expect(weights).not.toEqual(drawWeights(SHAPE, createRandom(8)));
  expect([...weights.innerBias, ...weights.outerBias].every((value) => value === 0)).toBe(true);
  expect(PARTS.map((part) => weights[part].length)).toEqual([10, 24, 4, 20, 5]);
  expect(Math.max(...weights.inner.map(Math.abs))).toBeLessThanOrEqual(Math.sqrt(6 / 10));
});
