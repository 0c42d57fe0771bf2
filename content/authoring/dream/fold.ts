/* oxlint-disable typescript/no-non-null-assertion -- a numeric kernel: every index follows from a size, and a check a pixel is what it cannot afford */
import { PATCH, patchGrid } from './patches.ts';
import { CHANNELS, type Picture } from './picture.ts';

/** Standard deviation, in pixels, of the weight with which a patch counts around its own middle. */
const WEIGHT_DEVIATION = 1.6;

/**
 * Builds a picture from patches: at place (x, y) lies the patch of `source` whose number is `matches[y · columns + x]`.
 * Where patches overlap, their pixels are averaged with a Gaussian weight, so that each patch is trusted most in its
 * middle. The result has the source's size.
 */
export function foldPatches(source: Picture, matches: Int32Array): Picture {
  const { width, height, data } = source;
  const { columns, rows } = patchGrid(source);
  const sums = new Float64Array(data.length);
  const weights = new Float64Array(width * height);
  // Where each patch of the source begins, worked out once for all of its 49 pixels.
  const begins = matches.map((match) => {
    const row = Math.floor(match / columns);
    return (row * width + match - row * columns) * CHANNELS;
  });
  for (let dy = 0; dy < PATCH; dy++) {
    for (let dx = 0; dx < PATCH; dx++) {
      const weight = gaussian(dx - (PATCH >> 1)) * gaussian(dy - (PATCH >> 1));
      const shift = (dy * width + dx) * CHANNELS;
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x++) {
          const from = begins[y * columns + x]! + shift;
          const pixel = (y + dy) * width + x + dx;
          const to = pixel * CHANNELS;
          sums[to]! += weight * data[from]!;
          sums[to + 1]! += weight * data[from + 1]!;
          sums[to + 2]! += weight * data[from + 2]!;
          weights[pixel]! += weight;
        }
      }
    }
  }
  const result = new Float32Array(data.length);
  for (let pixel = 0; pixel < weights.length; pixel++) {
    for (let i = pixel * CHANNELS; i < (pixel + 1) * CHANNELS; i++) result[i] = sums[i]! / weights[pixel]!;
  }
  return { width, height, data: result };
}

function gaussian(distance: number): number {
  return Math.exp(-(distance * distance) / (2 * WEIGHT_DEVIATION * WEIGHT_DEVIATION));
}
