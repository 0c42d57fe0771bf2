/** Raw pixels: channels interleaved, row by row, each 0 … 255. */
export interface Raw {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Mean and variance of a list of values. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/** Grey values of a picture (luma of Rec. 601), 0 … 255; one channel counts for all three. */
export function greyOf({ data, width, height, channels }: Raw): Float64Array {
  const grey = new Float64Array(width * height);
  for (let at = 0; at < grey.length; at++) {
    const red = data[at * channels] ?? 0;
    const green = channels < 3 ? red : (data[at * channels + 1] ?? 0);
    const blue = channels < 3 ? red : (data[at * channels + 2] ?? 0);
    grey[at] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return grey;
}

/** The Laplacian (four neighbours) at every inner pixel: what its variance is large for is sharp. */
export function laplacianOf(grey: Float64Array, width: number, height: number): Float64Array {
  const values = new Float64Array((width - 2) * (height - 2));
  const at = (x: number, y: number): number => grey[y * width + x] ?? 0;
  let next = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      values[next++] = 4 * at(x, y) - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1);
    }
  }
  return values;
}

/** Mean and variance; of an empty list NaN. */
export function momentsOf(values: Float64Array): Moments {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return { mean, variance: squares / values.length };
}
