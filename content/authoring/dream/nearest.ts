/* oxlint-disable typescript/no-non-null-assertion -- a numeric kernel: every index follows from a size, and a check a pixel is what it cannot afford */
import type { PatchGrid } from './patches.ts';
import type { PatchTree } from './tree.ts';

/** For each patch of a grid, the number of the source patch that replaces it. */
export type Matches = Int32Array;

/** A found distance may be up to 1 + this times the least one: visibly the same, and many times faster. */
const SLACK = 1;

/**
 * Leaving what the neighbours found must pay: only a match at less than 1 / (1 + this) of its distance is taken. Without
 * it neighbouring patches come from all over the photograph and their average is a blur.
 */
const LOYALTY = 1;

/** Keeps the completeness weight finite for a source patch that has a perfect match. */
const COMPLETENESS_FLOOR = 5e-3;

/**
 * Matches by Granot et al.'s completeness score: a distance counts relative to the least distance at which anyone
 * wants that source patch. Source patches that nobody wants become cheap, so that all parts of the source turn up
 * in the result. Compares all pairs: for the coarse scales only.
 */
export function matchCompletely(queries: Float64Array, keys: Float64Array, dimensions: number): Matches {
  const queryCount = queries.length / dimensions;
  const keyCount = keys.length / dimensions;
  const distances = new Float32Array(queryCount * keyCount);
  const least = new Float32Array(keyCount).fill(Infinity);
  for (let q = 0; q < queryCount; q++) {
    for (let k = 0; k < keyCount; k++) {
      const distance = Math.sqrt(squaredDistance(queries, q * dimensions, keys, k * dimensions, dimensions));
      distances[q * keyCount + k] = distance;
      if (distance < least[k]!) least[k] = distance;
    }
  }
  const scale = least.map((distance) => 1 / (COMPLETENESS_FLOOR + distance));
  const matches = new Int32Array(queryCount);
  for (let q = 0; q < queryCount; q++) {
    let best = Infinity;
    for (let k = 0; k < keyCount; k++) {
      const score = distances[q * keyCount + k]! * scale[k]!;
      if (score < best) {
        best = score;
        matches[q] = k;
      }
    }
  }
  return matches;
}

/**
 * Matches each query patch to a (nearly) nearest key. Both lie in grids of the same shape. The guesses are what the
 * left and the upper neighbour found, moved by one, and the match in `before` (from a coarser scale or an earlier
 * round).
 */
export function matchNearest(
  queries: Float64Array,
  tree: PatchTree,
  dimensions: number,
  grid: PatchGrid,
  before: Matches,
): Matches {
  const { columns, count } = grid;
  const matches = new Int32Array(count);
  for (let q = 0; q < count; q++) {
    tree.begin(queries, q * dimensions, SLACK);
    tree.guess(before[q]!);
    if (q % columns > 0) {
      const left = matches[q - 1]!;
      if ((left + 1) % columns > 0) tree.guess(left + 1);
    }
    if (q >= columns) {
      const above = matches[q - columns]!;
      if (above + columns < count) tree.guess(above + columns);
    }
    matches[q] = tree.finish(LOYALTY);
  }
  return matches;
}

/** Carries matches over from a coarser scale: the same place of the source, in the finer grid's numbers. */
export function enlargeMatches(matches: Matches, coarse: PatchGrid, fine: PatchGrid): Matches {
  const scaleX = fine.columns / coarse.columns;
  const scaleY = fine.rows / coarse.rows;
  const result = new Int32Array(fine.count);
  for (let y = 0; y < fine.rows; y++) {
    const coarseY = Math.min(coarse.rows - 1, Math.floor(y / scaleY));
    for (let x = 0; x < fine.columns; x++) {
      const coarseX = Math.min(coarse.columns - 1, Math.floor(x / scaleX));
      const match = matches[coarseY * coarse.columns + coarseX]!;
      const matchX = Math.round((match % coarse.columns) * scaleX + (x - coarseX * scaleX));
      const matchY = Math.round(Math.floor(match / coarse.columns) * scaleY + (y - coarseY * scaleY));
      result[y * fine.columns + x] =
        Math.min(fine.rows - 1, matchY) * fine.columns + Math.min(fine.columns - 1, matchX);
    }
  }
  return result;
}

function squaredDistance(a: Float64Array, atA: number, b: Float64Array, atB: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const difference = a[atA + i]! - b[atB + i]!;
    sum += difference * difference;
  }
  return sum;
}
