import type { GreyPicture } from './blocks.ts';

/** Side of the places in which noise is looked for, in pixels. */
const SIDE = 8;
/** This share of the places is smooth; what stirs there is noise, whatever the rest of the picture shows. */
const SMOOTH = 0.1;
/** The Laplacian of white noise has twenty times its variance: 4² + 4 · 1². */
const LAPLACIAN_GAIN = 20;

/**
 * Fine detail: the noise of the smoothest places (deviation in grey values), how heavy the tails of the Laplacian are, how much steeper the
 * picture is across than down, and how like a pixel is to the one two further on.
 */
export function measureDetail(picture: GreyPicture, laplacian: Float64Array): Readonly<Record<string, number>> {
  return {
    'noise in smooth places': noiseOf(laplacian, picture.width - 2, picture.height - 2),
    'tails of detail': tailsOf(laplacian),
    ...slopes(picture),
  };
}

function noiseOf(laplacian: Float64Array, width: number, height: number): number {
  const places: number[] = [];
  for (let top = 0; top + SIDE <= height; top += SIDE) {
    for (let left = 0; left + SIDE <= width; left += SIDE) {
      let squares = 0;
      for (let y = top; y < top + SIDE; y += 1)
        for (let x = left; x < left + SIDE; x += 1) squares += (laplacian[y * width + x] ?? 0) ** 2;
      places.push(squares / (SIDE * SIDE));
    }
  }
  places.sort((one, other) => one - other);
  return Math.sqrt((places[Math.floor(SMOOTH * places.length)] ?? 0) / LAPLACIAN_GAIN);
}

/** Log of the kurtosis: near 1.1 for noise, more where detail is rare and strong; 0 where there is none. */
function tailsOf(values: Float64Array): number {
  let square = 0;
  let fourth = 0;
  for (const value of values) {
    const squared = value * value;
    square += squared;
    fourth += squared * squared;
  }
  return square === 0 ? 0 : Math.log((fourth * values.length) / square ** 2);
}

function slopes({ values, width, height }: GreyPicture): Readonly<Record<string, number>> {
  let [across, down, twice] = [0, 0, 0];
  for (let y = 0; y + 1 < height; y += 1) {
    for (let x = 0; x + 2 < width; x += 1) {
      const here = values[y * width + x] ?? 0;
      const right = here - (values[y * width + x + 1] ?? 0);
      const below = here - (values[(y + 1) * width + x] ?? 0);
      const further = here - (values[y * width + x + 2] ?? 0);
      across += right * right;
      down += below * below;
      twice += further * further;
    }
  }
  return {
    'steeper across than down': across + down === 0 ? 0 : Math.log((across + 1) / (down + 1)),
    'two steps over one': across === 0 ? 0 : twice / across,
  };
}
