import sharp from 'sharp';
import { greyOf, laplacianOf, momentsOf, type Raw } from '../../harvest/grey.ts';
import { measureBlocks } from './blocks.ts';
import { measureColour } from './colour.ts';
import { measureDetail } from './detail.ts';

/** Grey values from here on, and up to there, are as good as white and black. */
const WHITE_FROM = 250;
const BLACK_TO = 5;

/** Measures a picture file's bytes: figures by name that know nothing of what is shown. Rejects when they are no picture. */
export async function measurePicture(file: Buffer): Promise<Readonly<Record<string, number>>> {
  const { data, info } = await sharp(file)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const raw: Raw = { data, width, height, channels };
  const grey = greyOf(raw);
  const { mean, variance } = momentsOf(grey);
  const laplacian = laplacianOf(grey, width, height);
  const sharpness = momentsOf(laplacian).variance;
  return {
    'bytes per pixel': file.length / (width * height),
    'mean grey': mean,
    contrast: Math.sqrt(variance),
    ...extremes(grey),
    // Variance of the Laplacian, and as a share of the grey values' own: how much of the contrast is fine detail.
    sharpness,
    'fine share': variance === 0 ? 0 : sharpness / variance,
    ...measureColour(raw),
    ...measureDetail({ values: grey, width, height }, laplacian),
    ...measureBlocks({ values: grey, width, height }),
  };
}

function extremes(grey: Float64Array): Readonly<Record<string, number>> {
  let [white, black] = [0, 0];
  for (const value of grey) {
    if (value >= WHITE_FROM) white += 1;
    if (value <= BLACK_TO) black += 1;
  }
  return { 'near white': white / grey.length, 'near black': black / grey.length };
}
