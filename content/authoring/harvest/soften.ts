import sharp from 'sharp';
import { greyOf, laplacianOf, momentsOf, type Raw } from './grey.ts';

/** Deviation of the blur, in pixels, that a picture is mixed with. */
const BLUR = 1;
/** Halvings of the interval in which the mixture is sought: a share is found to one in four thousand. */
const HALVINGS = 12;

/**
 * Mixes a picture with its own blur until its sharpness (variance of the Laplacian of its grey values) is no more than `most`;
 * returns it as it is when it is that soft already. A patch model averages overlapping patches and so cannot be as sharp as the
 * sharpest lens; without this, sharpness alone would tell.
 */
export async function soften(picture: Raw, most: number): Promise<Raw> {
  const { width, height, channels } = picture;
  const sharpest = laplacianOf(greyOf(picture), width, height);
  if (momentsOf(sharpest).variance <= most) return picture;

  const data = await sharp(picture.data, { raw: { width, height, channels: channels === 1 ? 1 : 3 } })
    .blur({ sigma: BLUR, precision: 'float' })
    .raw()
    .toBuffer();
  const softest = laplacianOf(greyOf({ ...picture, data }), width, height);
  const share = least((share) => momentsOf(mix(sharpest, softest, share)).variance <= most);
  return {
    ...picture,
    data: Uint8Array.from(mix(Float64Array.from(picture.data), Float64Array.from(data), share), Math.round),
  };
}

/** Everything in the mixture is linear, its Laplacian too: that of the mixture is the mixture of both. */
function mix(one: Float64Array, other: Float64Array, share: number): Float64Array {
  return one.map((value, at) => (1 - share) * value + share * (other[at] ?? 0));
}

/** The least share (0 … 1) that is enough, or 1 when none is. */
function least(enough: (share: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
