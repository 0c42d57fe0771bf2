import { resizePicture, type Picture } from './picture.ts';

/** The width and height of one scale, in pixels. */
export type Size = { readonly width: number; readonly height: number };

/** Each scale is this much larger than the one before it (the value that Granot et al. 2022 use). */
export const SCALE_RATIO = 4 / 3;

/**
 * The sizes from the coarsest, whose short side is still at least `minSide` pixels, to the full one. At least one.
 */
export function scaleSizes(full: Size, minSide: number): readonly Size[] {
  const sizes: Size[] = [full];
  let next = smaller(full);
  while (Math.min(next.width, next.height) >= minSide) {
    sizes.unshift(next);
    next = smaller(next);
  }
  return sizes;
}

/** The same picture at each of the sizes. */
export async function buildPyramid(picture: Picture, sizes: readonly Size[]): Promise<readonly Picture[]> {
  return Promise.all(sizes.map((size) => resizePicture(picture, size.width, size.height)));
}

function smaller(size: Size): Size {
  return { width: Math.round(size.width / SCALE_RATIO), height: Math.round(size.height / SCALE_RATIO) };
}
