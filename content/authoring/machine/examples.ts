import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { foldOf } from '../../../game/machine/fold.ts';
import { imageFeatures } from '../../../game/machine/image-features.ts';
import { textFeatures } from '../../../game/machine/text-features.ts';
import type { Exhibit, Pack } from '../../../game/pack/schema.ts';
import { textOf } from '../../../game/pack/text.ts';
import type { Truth } from '../../../game/pack/vocabulary.ts';

/** An exhibit as the machine sees it: its features, and the part of the sources that it belongs to. */
export interface Example {
  readonly id: string;
  readonly truth: Truth;
  readonly fold: number;
  readonly features: readonly number[];
}

/** The examples of one medium. `folder`: the built pack's. Pictures are decoded one after the other: each takes a fifth of a second. */
export async function examplesOf(pack: Pack, folder: string, medium: Exhibit['medium']): Promise<readonly Example[]> {
  const examples: Example[] = [];
  for (const exhibit of pack.exhibits) {
    if (exhibit.medium !== medium) continue;
    const features =
      exhibit.medium === 'text'
        ? textFeatures(textOf(exhibit))
        : await pictureFeatures(join(folder, exhibit.picture.file));
    examples.push({ id: exhibit.id, truth: exhibit.truth, fold: foldOf(exhibit.family), features });
  }
  return examples;
}

/** Features of a picture file, in its own size. Rejects when it is no picture. */
async function pictureFeatures(file: string): Promise<readonly number[]> {
  const { data, info } = await sharp(await readFile(file))
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const values = new Float32Array(info.width * info.height);
  for (let at = 0; at < values.length; at += 1) {
    const [red = 0, green = red, blue = red] = data.subarray(at * info.channels, at * info.channels + info.channels);
    values[at] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return imageFeatures({ width: info.width, height: info.height, values });
}
