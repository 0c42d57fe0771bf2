import { describePatches, fitBasis } from './basis.ts';
import { patchGrid } from './patches.ts';
import type { Picture } from './picture.ts';
import { createRandom } from './random.ts';
import { PatchTree } from './tree.ts';

/** An image below this novelty is a copy of its photograph, not an exhibit. */
export const LEAST_NOVELTY = 0.35;

/** A patch counts as moved when it lies farther from its origin than this share of the picture's width. */
const MOVED = 0.02;

/** Every so many pixels, across and down, a patch is looked up: about 14,000 for an image of 720 × 480. */
const STEP = 5;

const DIMENSIONS = 16;

/**
 * The share (0 … 1) of an image's patches whose nearest patch in the source photograph lies elsewhere than at their
 * own place. Both have the same size. The patch at the own place wins a tie, so that a copy scores exactly 0.
 * Smooth sky counts as moved too: look as well as measure.
 */
export function measureNovelty(image: Picture, source: Picture): number {
  const grid = patchGrid(source);
  const basis = fitBasis(source, DIMENSIONS, createRandom(0));
  const tree = new PatchTree(describePatches(source, basis), DIMENSIONS);
  const queries = describePatches(image, basis);
  let looked = 0;
  let moved = 0;
  for (let y = 0; y < grid.rows; y += STEP) {
    for (let x = 0; x < grid.columns; x += STEP) {
      const place = y * grid.columns + x;
      tree.begin(queries, place * DIMENSIONS, 0);
      tree.guess(place);
      const origin = tree.finish();
      const originX = origin % grid.columns;
      const originY = Math.floor(origin / grid.columns);
      looked++;
      if (Math.hypot(originX - x, originY - y) > MOVED * source.width) moved++;
    }
  }
  return moved / looked;
}
