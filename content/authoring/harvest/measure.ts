import sharp from 'sharp';
import { greyOf, laplacianOf, momentsOf } from './grey.ts';

/** Figures of a coded picture that know nothing of its content. */
export interface Measures {
  /** Bytes of the file for each pixel. */
  readonly bytesPerPixel: number;
  /** Variance of the Laplacian of the grey values (0 … 255): sharpness. */
  readonly laplacian: number;
  /** That variance as a share of the grey values' own: how much of the contrast is fine detail. */
  readonly fineShare: number;
  /** Mean grey value, 0 … 255. */
  readonly mean: number;
  /** Standard deviation of the grey values. */
  readonly contrast: number;
  /** Mean of (max − min) / max over the three channels, 0 … 1. */
  readonly saturation: number;
}

/** Measures a picture file's bytes. Rejects when they are no picture. */
export async function measurePicture(file: Buffer): Promise<Measures> {
  const { data, info } = await sharp(file)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = width * height;
  const grey = greyOf({ data, width, height, channels });
  const { mean, variance } = momentsOf(grey);
  const laplacian = momentsOf(laplacianOf(grey, width, height)).variance;
  return {
    bytesPerPixel: file.length / pixels,
    laplacian,
    fineShare: variance === 0 ? 0 : laplacian / variance,
    mean,
    contrast: Math.sqrt(variance),
    saturation: saturationOf(data, channels),
  };
}

function saturationOf(data: Uint8Array, channels: number): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += channels) {
    const [red = 0, green = red, blue = red] = data.subarray(at, at + channels);
    const top = Math.max(red, green, blue);
    if (top > 0) sum += (top - Math.min(red, green, blue)) / top;
  }
  return sum / (data.length / channels);
}
