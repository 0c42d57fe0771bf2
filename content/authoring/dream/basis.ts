/* oxlint-disable typescript/no-non-null-assertion -- a numeric kernel: every index follows from a size, and a check a pixel is what it cannot afford */
import { copyPatch, patchGrid, PATCH_LENGTH } from './patches.ts';
import type { Picture } from './picture.ts';
import type { Random } from './random.ts';

/**
 * The few directions in which a picture's patches differ most (principal components). Comparing patches by 20
 * such numbers instead of 147 pixels loses little and makes the search for neighbours possible.
 */
export type Basis = {
  readonly size: number;
  /** `size` orthonormal directions, one after another, each PATCH_LENGTH long. */
  readonly directions: Float64Array;
  /** What each direction gives for the mean patch; subtracted so that descriptors are centred on 0. */
  readonly offsets: Float64Array;
};

/** Patches looked at to find the directions; more change them by less than the search can tell. */
const SAMPLE = 3000;

/** Rounds of subspace iteration; each multiplies the wanted directions' lead by their eigenvalue ratio. */
const ROUNDS = 24;

/** Finds the `size` leading directions among a picture's patches. */
export function fitBasis(picture: Picture, size: number, random: Random): Basis {
  const samples = samplePatches(picture, random);
  const mean = columnMeans(samples);
  const covariance = covarianceOf(samples, mean);
  const directions = leadingDirections(covariance, size, random);
  const offsets = new Float64Array(size);
  for (let d = 0; d < size; d++) {
    for (let i = 0; i < PATCH_LENGTH; i++) offsets[d]! += directions[d * PATCH_LENGTH + i]! * mean[i]!;
  }
  return { size, directions, offsets };
}

/** Describes every patch of a picture by its coordinates in the basis: `size` numbers a patch, row by row. */
export function describePatches(picture: Picture, basis: Basis): Float64Array {
  const { columns, rows, count } = patchGrid(picture);
  const { size, directions, offsets } = basis;
  const result = new Float64Array(count * size);
  const patch = new Float64Array(PATCH_LENGTH);
  let at = 0;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      copyPatch(picture, x, y, patch);
      // Four directions at a time: each pixel is read once for four products, which the compiler keeps in registers.
      for (let d = 0; d < size; d += 4) {
        const a = d * PATCH_LENGTH;
        const b = a + PATCH_LENGTH;
        const c = b + PATCH_LENGTH;
        const e = c + PATCH_LENGTH;
        let sumA = -offsets[d]!;
        let sumB = -offsets[d + 1]!;
        let sumC = -offsets[d + 2]!;
        let sumE = -offsets[d + 3]!;
        for (let i = 0; i < PATCH_LENGTH; i++) {
          const value = patch[i]!;
          sumA += value * directions[a + i]!;
          sumB += value * directions[b + i]!;
          sumC += value * directions[c + i]!;
          sumE += value * directions[e + i]!;
        }
        result[at] = sumA;
        result[at + 1] = sumB;
        result[at + 2] = sumC;
        result[at + 3] = sumE;
        at += 4;
      }
    }
  }
  return result;
}

function samplePatches(picture: Picture, random: Random): Float64Array {
  const { columns, count } = patchGrid(picture);
  const taken = Math.min(SAMPLE, count);
  const samples = new Float64Array(taken * PATCH_LENGTH);
  for (let i = 0; i < taken; i++) {
    const index = taken === count ? i : random.integer(count);
    copyPatch(picture, index % columns, Math.floor(index / columns), samples, i * PATCH_LENGTH);
  }
  return samples;
}

function columnMeans(samples: Float64Array): Float64Array {
  const mean = new Float64Array(PATCH_LENGTH);
  for (let i = 0; i < samples.length; i++) mean[i % PATCH_LENGTH]! += samples[i]!;
  return mean.map((sum) => (sum * PATCH_LENGTH) / samples.length);
}

function covarianceOf(samples: Float64Array, mean: Float64Array): Float64Array {
  const n = PATCH_LENGTH;
  const result = new Float64Array(n * n);
  const centred = new Float64Array(n);
  for (let from = 0; from < samples.length; from += n) {
    for (let i = 0; i < n; i++) centred[i] = samples[from + i]! - mean[i]!;
    for (let i = 0; i < n; i++) {
      const value = centred[i]!;
      for (let j = i; j < n; j++) result[i * n + j]! += value * centred[j]!;
    }
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) result[i * n + j] = result[j * n + i]!;
  return result;
}

/** Subspace iteration: multiply a random set of directions by the matrix and make them orthonormal, again and again. */
function leadingDirections(matrix: Float64Array, size: number, random: Random): Float64Array {
  const n = PATCH_LENGTH;
  let current = Float64Array.from({ length: size * n }, () => random.normal());
  orthonormalise(current, size, random);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(size * n);
    for (let d = 0; d < size; d++) {
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < n; j++) sum += matrix[i * n + j]! * current[d * n + j]!;
        next[d * n + i] = sum;
      }
    }
    orthonormalise(next, size, random);
    current = next;
  }
  return current;
}

/** Gram–Schmidt. A direction that vanishes (a picture with fewer ways to vary than asked) starts anew at random. */
function orthonormalise(vectors: Float64Array, size: number, random: Random): void {
  const n = PATCH_LENGTH;
  for (let d = 0; d < size; d++) {
    const vector = vectors.subarray(d * n, (d + 1) * n);
    while (!normaliseAgainst(vector, vectors, d)) for (let i = 0; i < n; i++) vector[i] = random.normal();
  }
}

function normaliseAgainst(vector: Float64Array, earlier: Float64Array, count: number): boolean {
  const n = PATCH_LENGTH;
  const before = lengthOf(vector);
  if (before === 0) return false;
  for (let e = 0; e < count; e++) {
    let dot = 0;
    for (let i = 0; i < n; i++) dot += vector[i]! * earlier[e * n + i]!;
    for (let i = 0; i < n; i++) vector[i]! -= dot * earlier[e * n + i]!;
  }
  const after = lengthOf(vector);
  // What is left of a dependent vector is rounding noise, not a direction.
  if (after < before * 1e-10) return false;
  for (let i = 0; i < n; i++) vector[i]! /= after;
  return true;
}

function lengthOf(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Math.sqrt(sum);
}
