/* oxlint-disable typescript/no-non-null-assertion -- a numeric kernel: every index follows from a size, and a check a pixel is what it cannot afford */
import { CHANNELS, type Picture } from './picture.ts';

/** Side of a patch in pixels (the paper's value). */
export const PATCH = 7;

/** Numbers in one patch. */
export const PATCH_LENGTH = PATCH * PATCH * CHANNELS;

/** How many patches lie side by side and one under another in a picture: one for each place a patch fits. */
export type PatchGrid = { readonly columns: number; readonly rows: number; readonly count: number };

/** The grid of all patches of a picture. Throws a RangeError when the picture is smaller than one patch. */
export function patchGrid(picture: { readonly width: number; readonly height: number }): PatchGrid {
  const columns = picture.width - PATCH + 1;
  const rows = picture.height - PATCH + 1;
  if (columns < 1 || rows < 1) {
    throw new RangeError(`a picture of ${picture.width}×${picture.height} pixels is smaller than one patch`);
  }
  return { columns, rows, count: columns * rows };
}

/** Copies the patch whose left upper corner is (x, y) into `into`, row by row, from position `at` on. */
export function copyPatch(picture: Picture, x: number, y: number, into: Float64Array, at = 0): void {
  const span = PATCH * CHANNELS;
  const stride = picture.width * CHANNELS;
  let from = y * stride + x * CHANNELS;
  let to = at;
  for (let row = 0; row < PATCH; row++) {
    for (let i = 0; i < span; i++) into[to + i] = picture.data[from + i]!;
    from += stride;
    to += span;
  }
}
