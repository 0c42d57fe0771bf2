import { expect, test } from 'vitest';
import { describePatches, fitBasis } from '../../../content/authoring/dream/basis.ts';
import { patchGrid, PATCH_LENGTH } from '../../../content/authoring/dream/patches.ts';
import { createRandom } from '../../../content/authoring/dream/random.ts';
import { syntheticPicture } from './synthetic.ts';

const SIZE = 16;
const picture = syntheticPicture(48, 36);
const basis = fitBasis(picture, SIZE, createRandom(1));

test('the directions are orthonormal', () => {
  for (let a = 0; a < SIZE; a++) {
    for (let b = 0; b < SIZE; b++) {
      let dot = 0;
      for (let i = 0; i < PATCH_LENGTH; i++) {
        dot += (basis.directions[a * PATCH_LENGTH + i] ?? NaN) * (basis.directions[b * PATCH_LENGTH + i] ?? NaN);
      }
      expect(dot).toBeCloseTo(a === b ? 1 : 0, 8);
    }
  }
});

test('descriptors are centred, and the first directions carry the most variance', () => {
  const descriptors = describePatches(picture, basis);
  const { count } = patchGrid(picture);
  const variances = Array.from({ length: SIZE }, (_, d) => {
    const values = Array.from({ length: count }, (_, i) => descriptors[i * SIZE + d] ?? NaN);
    expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / count)).toBeLessThan(1e-6);
    return values.reduce((sum, value) => sum + value * value, 0) / count;
  });
  expect(variances[0]).toBeGreaterThan((variances[SIZE - 1] ?? NaN) * 5);
});

test('a picture that does not vary still gets a basis', () => {
  const flat = { width: 20, height: 20, data: new Float32Array(1200).fill(0.5) };
  const descriptors = describePatches(flat, fitBasis(flat, SIZE, createRandom(1)));
  expect(Math.max(...descriptors.map(Math.abs))).toBeLessThan(1e-9);
});
