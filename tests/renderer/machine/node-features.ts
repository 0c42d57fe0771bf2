import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { BrowserCommand } from 'vitest/node';
import { imageFeatures } from '../../../game/machine/image-features.ts';
import { ROOT } from '../../../scripts/lib/paths.mjs';

/** The figures of a picture's file (a path below the repository) as the training computes them, in Node. */
export async function featuresOfFile(path: string): Promise<readonly number[]> {
  const { data, info } = await sharp(await readFile(join(ROOT, path)))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const values = new Float32Array(width * height);
  for (let at = 0; at < values.length; at += 1) {
    const from = at * channels;
    values[at] = 0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0);
  }
  return imageFeatures({ width, height, values });
}

/** For tests in the browser, which cannot decode a picture any other way than their own. */
export const nodeFeatures: BrowserCommand<[path: string]> = (_, path) => featuresOfFile(path);
