import sharp from 'sharp';
import type { Crop } from './recipe.ts';
import { soften } from './soften.ts';

/**
 * What happens to every picture of a pack, real or generated, so that nothing but its content can tell them apart: one size in
 * pixels, one limit to sharpness (variance of the Laplacian), one colour space, one format and quality, no metadata. Changing
 * anything here changes every file name; the edition changes nothing else, for names that happen to tell real from generated.
 */
export const PROCESS = { width: 720, height: 480, sharpest: 900, quality: 80, effort: 6, edition: 9 } as const;

/**
 * How small pictures are laid out and printed: white between them in pixels; in black-and-white ones the grey values up to which all is plain ink and
 * from which all is plain paper (networks leave a faint haze, which originals then lose as well); the ranges of tones, blur (pixels), grain, contrast and
 * saturation that a sheet's printing is drawn from. Part of every sheet's file name, like `PROCESS`.
 */
export const SHEET = {
  gap: 12,
  inkTo: 32,
  paperFrom: 215,
  ink: [15, 75],
  paper: [225, 250],
  blackAndWhite: { blur: [0.5, 1.2], grain: [0.5, 3], contrast: [1, 1], saturation: [1, 1] },
  colour: { blur: [0.8, 2.2], grain: [1, 6], contrast: [0.6, 1.15], saturation: [0.5, 1.2] },
} as const;

/** How far a cut may be from the pack's aspect before it would look stretched: one part in a hundred. */
const ASPECT_TOLERANCE = 0.01;

/** A coded picture. */
export type Coded = { readonly bytes: Buffer; readonly width: number; readonly height: number };

/**
 * Cuts `crop` out of a picture file's bytes, resamples and softens it and codes it as WebP (sRGB, no metadata). The same bytes always give
 * the same result. Throws when the bytes are no picture, or the cut has another aspect than 3:2.
 */
export async function processPicture(input: Buffer, crop?: Crop): Promise<Coded> {
  const upright = await sharp(input)
    .rotate()
    .toColourspace('srgb')
    .removeAlpha()
    .png({ compressionLevel: 1 })
    .toBuffer();
  const { width, height } = await sharp(upright).metadata();
  const area = areaOf(width, height, crop);
  const aspect = area.width / area.height / (PROCESS.width / PROCESS.height);
  if (Math.abs(aspect - 1) > ASPECT_TOLERANCE) {
    throw new Error(`the picture is ${area.width} by ${area.height} pixels; give it a crop of 3 to 2.`);
  }
  const resized = await sharp(upright)
    .extract(area)
    .resize(PROCESS.width, PROCESS.height, { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { data, ...size } = await soften({ ...resized.info, data: resized.data }, PROCESS.sharpest);
  const bytes = await sharp(data, { raw: { ...PROCESS, channels: size.channels === 1 ? 1 : 3 } })
    .webp({ quality: PROCESS.quality, effort: PROCESS.effort })
    .toBuffer();
  return { bytes, width: PROCESS.width, height: PROCESS.height };
}

function areaOf(width: number, height: number, crop: Crop = { left: 0, top: 0, width: 1, height: 1 }) {
  const left = Math.round(crop.left * width);
  const top = Math.round(crop.top * height);
  return {
    left,
    top,
    width: Math.min(Math.round(crop.width * width), width - left),
    height: Math.min(Math.round(crop.height * height), height - top),
  };
}
