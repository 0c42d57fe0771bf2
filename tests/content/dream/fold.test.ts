import { expect, test } from 'vitest';
import { foldPatches } from '../../../content/authoring/dream/fold.ts';
import { enlargeMatches, matchCompletely, matchNearest } from '../../../content/authoring/dream/nearest.ts';
import { describePatches, fitBasis } from '../../../content/authoring/dream/basis.ts';
import { patchGrid } from '../../../content/authoring/dream/patches.ts';
import { createRandom } from '../../../content/authoring/dream/random.ts';
import { PatchTree } from '../../../content/authoring/dream/tree.ts';
import { syntheticPicture } from './synthetic.ts';

const picture = syntheticPicture(40, 30);
const grid = patchGrid(picture);
const identity = Int32Array.from({ length: grid.count }, (_, i) => i);

test('every patch at its own place gives the picture back', () => {
  const folded = foldPatches(picture, identity);
  expect([folded.width, folded.height]).toEqual([40, 30]);
  for (const [i, value] of folded.data.entries()) expect(value).toBeCloseTo(picture.data[i] ?? NaN, 5);
});

test('one patch everywhere gives its colours only, and another picture', () => {
  const folded = foldPatches(picture, new Int32Array(grid.count).fill(0));
  expect(folded.data).not.toEqual(picture.data);
  expect(Math.max(...folded.data)).toBeLessThanOrEqual(Math.max(...picture.data) + 1e-6);
});

test('a picture matched with itself finds every patch at its own place', () => {
  const dimensions = 20;
  const descriptors = describePatches(picture, fitBasis(picture, dimensions, createRandom(1)));
  const tree = new PatchTree(descriptors, dimensions);
  expect(matchNearest(descriptors, tree, dimensions, grid, identity)).toEqual(identity);
  expect(matchCompletely(descriptors, descriptors, dimensions)).toEqual(identity);
});

test('completeness makes a source patch that nobody wants cheap', () => {
  // Both queries lie nearest to key 0; only the weight d / (α + min d) sends the second one to key 1.
  const queries = Float64Array.of(0, 0, 0, 0, 0.4, 0, 0, 0);
  const keys = Float64Array.of(0, 0, 0, 0, 1, 0, 0, 0);
  expect([...matchCompletely(queries, keys, 4)]).toEqual([0, 1]);
});

test('enlarged matches point at the same part of the source and stay inside it', () => {
  const fine = patchGrid({ width: 53, height: 40 });
  const enlarged = enlargeMatches(identity, grid, fine);
  for (const [place, match] of enlarged.entries()) {
    expect(match).toBeGreaterThanOrEqual(0);
    expect(match).toBeLessThan(fine.count);
    expect(Math.abs((match % fine.columns) - (place % fine.columns))).toBeLessThanOrEqual(1);
    expect(Math.abs(Math.floor(match / fine.columns) - Math.floor(place / fine.columns))).toBeLessThanOrEqual(1);
  }
});
