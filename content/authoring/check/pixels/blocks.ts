/** Grey values of a picture, row by row, 0 … 255. */
export interface GreyPicture {
  readonly values: Float64Array;
  readonly width: number;
  readonly height: number;
}

/** Sides of the blocks, in pixels: those of the transform that WebP and JPEG code with, and twice that. */
const SIDES = [8, 16] as const;
/** A block whose grey values vary by less than this (a deviation of one step) is flat. */
const FLAT = 1;

/**
 * How contrast is spread over square blocks: mean, spread and skew of the log of their variances, the share of flat ones, and how much more
 * the picture jumps at the borders of 8-pixel blocks than elsewhere.
 */
export function measureBlocks(picture: GreyPicture): Readonly<Record<string, number>> {
  return Object.fromEntries([
    ...SIDES.flatMap((side) => {
      const variances = blockVariances(picture, side);
      const logs = variances.map((variance) => Math.log(1 + variance));
      const mean = average(logs);
      const spread = Math.sqrt(average(logs.map((value) => (value - mean) ** 2)));
      const skew = spread < 1e-9 ? 0 : average(logs.map((value) => ((value - mean) / spread) ** 3));
      return [
        [`blocks of ${side}: mean variance`, mean],
        [`blocks of ${side}: spread`, spread],
        [`blocks of ${side}: skew`, skew],
        [`blocks of ${side}: flat`, average(variances.map((variance) => (variance < FLAT ? 1 : 0)))],
      ] as const;
    }),
    ['blockiness', blockiness(picture)] as const,
  ]);
}

/** Variance of the grey values in each whole block. */
export function blockVariances({ values, width, height }: GreyPicture, side: number): readonly number[] {
  const variances: number[] = [];
  for (let top = 0; top + side <= height; top += side) {
    for (let left = 0; left + side <= width; left += side) {
      let sum = 0;
      let squares = 0;
      for (let y = top; y < top + side; y += 1) {
        for (let x = left; x < left + side; x += 1) {
          const value = values[y * width + x] ?? 0;
          sum += value;
          squares += value * value;
        }
      }
      const mean = sum / (side * side);
      variances.push(Math.max(0, squares / (side * side) - mean * mean));
    }
  }
  return variances;
}

/** Mean step between neighbours across the borders of 8-pixel blocks, over that between all others; 1 where there are no blocks to see. */
function blockiness({ values, width, height }: GreyPicture): number {
  const sums = { border: 0, borders: 0, inner: 0, inners: 0 };
  for (let y = 1; y < height; y += 1) {
    for (let x = 1; x < width; x += 1) {
      const here = values[y * width + x] ?? 0;
      const across = Math.abs(here - (values[y * width + x - 1] ?? 0));
      const down = Math.abs(here - (values[(y - 1) * width + x] ?? 0));
      if (x % 8 === 0) {
        sums.border += across;
        sums.borders += 1;
      } else {
        sums.inner += across;
        sums.inners += 1;
      }
      if (y % 8 === 0) {
        sums.border += down;
        sums.borders += 1;
      } else {
        sums.inner += down;
        sums.inners += 1;
      }
    }
  }
  const inner = sums.inner / Math.max(1, sums.inners);
  return inner < 1e-9 ? 1 : sums.border / Math.max(1, sums.borders) / inner;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
