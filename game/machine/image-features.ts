/* oxlint-disable typescript/no-non-null-assertion -- a numeric kernel: every index follows from a size */

/** A grey picture, 0 … 255, row by row. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Halvings of the picture at which detail is measured. */
const SCALES = 5;
/** Sides of the patches that are looked up elsewhere in the picture, in pixels of the halved picture. */
const PATCH = 8;
/** Cosine coefficients kept of each patch, [across, down], without the mean. */
const COEFFICIENTS = ['10 01 11 20 02 21', '12 30 03 22 31 13']
  .flatMap((line) => line.split(' '))
  .map((pair): readonly [number, number] => [Number(pair[0]), Number(pair[1])]);
/** Every so many pixels a patch is asked after, and every so many one may answer. */
const ASK_EVERY = 24;
const ANSWER_EVERY = 3;
/** A patch counts as found elsewhere only this far away, as a share of the width. */
const ELSEWHERE = 0.08;

const BANDS = ['level', 'upright', 'slant'] as const;

/** What {@link imageFeatures} measures, in its order. */
export const IMAGE_FEATURES: readonly string[] = [
  ...Array.from({ length: SCALES }, (_, scale) => BANDS.map((band) => `${band} detail, scale ${scale + 1}`)).flat(),
  ...Array.from({ length: SCALES }, (_, scale) => `rare strong detail, scale ${scale + 1}`),
  'grain of smooth places',
  'neighbouring grain',
  'smooth places',
  'spread of local contrast',
  'lean of local contrast',
  'nearest patch elsewhere, middle',
  'nearest patch elsewhere, closest tenth',
  'nearest patch elsewhere, spread',
];

const log = (value: number): number => Math.log(value + 1e-3);

/**
 * Figures of a grey picture that a patch or a frequency can show: how strong detail is at five scales and in three directions, how heavy its tails are,
 * the grain of smooth places, and how near the nearest patch elsewhere is ({@link IMAGE_FEATURES}). Any size from 64 pixels on; meant for
 * pictures of like size.
 */
export function imageFeatures(picture: Grey): readonly number[] {
  const detail: number[] = [];
  const tails: number[] = [];
  let smaller = picture;
  for (let scale = 0; scale < SCALES; scale++) {
    const { half, bands } = split(smaller);
    detail.push(...bands.map((band) => log(meanSquare(band))));
    tails.push(tailOf(bands[2]!));
    smaller = half;
  }
  // The overall contrast is content: what counts is how it is spread over the scales.
  const overall = detail.reduce((sum, value) => sum + value, 0) / detail.length;
  return [...detail.map((value) => value - overall), ...tails, ...grainOf(picture), ...repeatsOf(split(picture).half)];
}

/** One step of the Haar wavelet transform: the picture halved, and its level, upright and slanting detail. */
function split({ width, height, values }: Grey): { readonly half: Grey; readonly bands: readonly Float32Array[] } {
  const [w, h] = [width >> 1, height >> 1];
  const half = new Float32Array(w * h);
  const bands = BANDS.map(() => new Float32Array(w * h));
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const from = 2 * y * width + 2 * x;
      const [a, b, c, d] = [values[from]!, values[from + 1]!, values[from + width]!, values[from + width + 1]!];
      const to = y * w + x;
      half[to] = (a + b + c + d) / 4;
      bands[0]![to] = (a + b - c - d) / 2;
      bands[1]![to] = (a - b + c - d) / 2;
      bands[2]![to] = (a - b - c + d) / 2;
    }
  }
  return { half: { width: w, height: h, values: half }, bands };
}

function meanSquare(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum / Math.max(1, values.length);
}

/** Log of the kurtosis: near 1.1 for noise, more where detail is rare and strong. */
function tailOf(values: Float32Array): number {
  const square = meanSquare(values);
  let fourth = 0;
  for (const value of values) fourth += value ** 4;
  return log(fourth / Math.max(1, values.length) / (square * square + 1e-6));
}

/** Grain of the smoothest fifth of the blocks, how alike neighbouring pixels' grain is, and how local contrast is distributed. */
function grainOf({ width, height, values }: Grey): readonly number[] {
  const side = 16;
  const blocks: { readonly contrast: number; readonly grain: number; readonly alike: number }[] = [];
  for (let top = 1; top + side < height; top += side) {
    for (let left = 1; left + side < width; left += side) {
      let [sum, squares, grain, alike] = [0, 0, 0, 0];
      for (let y = top; y < top + side; y++) {
        for (let x = left; x < left + side; x++) {
          const at = y * width + x;
          const value = values[at]!;
          sum += value;
          squares += value * value;
          const here = value - (values[at - 1]! + values[at + 1]!) / 2;
          const below = values[at + width]! - (values[at + width - 1]! + values[at + width + 1]!) / 2;
          grain += here * here;
          alike += here * below;
        }
      }
      const count = side * side;
      blocks.push({ contrast: log(squares / count - (sum / count) ** 2), grain: grain / count, alike: alike / count });
    }
  }
  blocks.sort((one, other) => one.contrast - other.contrast);
  const smooth = blocks.slice(0, Math.max(1, Math.floor(blocks.length / 5)));
  const grain = smooth.reduce((total, block) => total + block.grain, 0) / smooth.length;
  const alike = smooth.reduce((total, block) => total + block.alike, 0) / smooth.length;
  const contrasts = blocks.map((block) => block.contrast);
  const mean = contrasts.reduce((total, value) => total + value, 0) / contrasts.length;
  const spread = Math.sqrt(contrasts.reduce((total, value) => total + (value - mean) ** 2, 0) / contrasts.length);
  const lean = contrasts.reduce((total, value) => total + (value - mean) ** 3, 0) / contrasts.length;
  return [
    log(grain),
    alike / (grain + 1e-3),
    contrasts.filter((value) => value < 1).length / contrasts.length,
    spread,
    lean / (spread ** 3 + 1e-6),
  ];
}

/** How near the nearest patch elsewhere in the picture comes, relative to the patch's own contrast; textured patches only. */
function repeatsOf(picture: Grey): readonly number[] {
  const { width, height } = picture;
  const basis = COEFFICIENTS.map(([across, down]) => cosine(across, down));
  const describe = (x: number, y: number): Float32Array =>
    Float32Array.from(basis, (wave) => {
      let sum = 0;
      for (let row = 0; row < PATCH; row++)
        for (let column = 0; column < PATCH; column++)
          sum += wave[row * PATCH + column]! * picture.values[(y + row) * width + x + column]!;
      return sum;
    });
  const answers: { readonly x: number; readonly y: number; readonly of: Float32Array }[] = [];
  for (let y = 0; y + PATCH <= height; y += ANSWER_EVERY)
    for (let x = 0; x + PATCH <= width; x += ANSWER_EVERY) answers.push({ x, y, of: describe(x, y) });
  const far = (ELSEWHERE * width) ** 2;
  const nearest: number[] = [];
  for (let y = 0; y + PATCH <= height; y += ASK_EVERY) {
    for (let x = 0; x + PATCH <= width; x += ASK_EVERY) {
      const asked = describe(x, y);
      const strength = asked.reduce((sum, value) => sum + value * value, 0);
      if (strength < 2000) continue;
      let best = Infinity;
      for (const { x: otherX, y: otherY, of } of answers) {
        if ((otherX - x) ** 2 + (otherY - y) ** 2 < far) continue;
        let gap = 0;
        for (let i = 0; i < asked.length && gap < best; i++) gap += (asked[i]! - of[i]!) ** 2;
        if (gap < best) best = gap;
      }
      nearest.push(log(best / strength));
    }
  }
  if (nearest.length === 0) return [0, 0, 0];
  nearest.sort((one, other) => one - other);
  const at = (share: number): number => nearest[Math.floor(share * (nearest.length - 1))]!;
  return [at(0.5), at(0.1), at(0.9) - at(0.1)];
}

/** A wave of the two-dimensional cosine transform over a patch, of length 1. */
function cosine(across: number, down: number): Float32Array {
  const along = (place: number, times: number): number => Math.cos(((place + 0.5) * times * Math.PI) / PATCH);
  const wave = Float32Array.from(
    { length: PATCH * PATCH },
    (_, at) => along(at % PATCH, across) * along(Math.floor(at / PATCH), down),
  );
  const length = Math.sqrt(meanSquare(wave) * wave.length);
  return wave.map((value) => value / length);
}
