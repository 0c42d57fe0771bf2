import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { measurePicture } from '../../../content/authoring/harvest/measure.ts';
import { separation } from '../../../content/authoring/harvest/separation.ts';
import { statisticsTable } from '../../../content/authoring/harvest/statistics.ts';
import type { ImageSource } from '../../../content/authoring/harvest/recipe.ts';
import { makeScene, pattern } from './synthetic.ts';

const webp = (data: Buffer, width: number, height: number): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 3 } })
    .webp({ lossless: true })
    .toBuffer();

describe('measuring a picture', () => {
  it('finds nothing in a flat grey picture', async () => {
    const flat = await measurePicture(await webp(Buffer.alloc(64 * 64 * 3, 100), 64, 64));
    expect(flat).toMatchObject({ laplacian: 0, fineShare: 0, contrast: 0, saturation: 0 });
    expect(flat.mean).toBeCloseTo(100, 5);
  });

  it('knows the figures of a chessboard of single pixels', async () => {
    const board = Buffer.alloc(32 * 32 * 3);
    for (let at = 0; at < 32 * 32; at++) board.fill((at + Math.floor(at / 32)) % 2 === 0 ? 255 : 0, at * 3, at * 3 + 3);
    const { mean, contrast, laplacian, fineShare } = await measurePicture(await webp(board, 32, 32));
    expect(mean).toBeCloseTo(127.5, 5);
    expect(contrast).toBeCloseTo(127.5, 5);
    // Each pixel differs from all four neighbours by 255, in one direction or the other.
    expect(laplacian).toBeCloseTo(1020 ** 2, 0);
    expect(fineShare).toBeCloseTo(64, 5);
  });

  it('calls pure red fully saturated', async () => {
    const red = Buffer.from(Array.from({ length: 256 }, () => [200, 0, 0]).flat());
    expect((await measurePicture(await webp(red, 16, 16))).saturation).toBeCloseTo(1, 5);
  });
});

describe('telling two groups apart', () => {
  it('is perfect where they do not overlap', () => {
    expect(separation([1, 2, 3], [10, 11, 12])).toEqual({
      medianReal: 2,
      medianGenerated: 11,
      inSample: 1,
      leftOut: 1,
    });
    expect(separation([10, 11, 12], [1, 2, 3]).leftOut).toBe(1);
  });

  it('is no better than chance on the same values, however many of each', () => {
    expect(separation([1, 2, 3, 4], [1, 2, 3, 4])).toMatchObject({ inSample: 0.5, medianReal: 2.5 });
    expect(separation([5, 5, 5, 5, 5, 5], [5, 5]).inSample).toBe(0.5);
  });

  it('flatters itself in the sample but not on what was left out', () => {
    const found = separation([1, 4, 5, 8], [2, 3, 6, 7]);
    expect(found.inSample).toBeGreaterThan(0.5);
    expect(found.leftOut).toBeLessThan(0.5);
  });
});

describe('the table of statistics', () => {
  it('compares the pictures of both kinds, and says when there are too few', async () => {
    const { pack, root, recipe } = await makeScene();
    await mkdir(join(pack, 'media'));
    const media: Record<
      string,
      { picture: { file: string; width: number; height: number; bytes: number; sha256: string } }
    > = {};
    const images: ImageSource[] = [];
    for (const [at, id] of ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc', 'dddddddddd'].entries()) {
      const file = `media/${id}.webp`;
      await writeFile(join(pack, file), await webp(pattern(90, 60, at), 90, 60));
      media[id] = { picture: { file, width: 90, height: 60, bytes: 1, sha256: '0' } };
      const image = { id, medium: 'image', title: id } as const;
      images.push(
        at < 2
          ? { ...image, origin: 'photograph', recipe }
          : { ...image, origin: 'patch-model', recipe: { ...recipe, width: 90, seed: 1, minSide: 16, noise: 1 } },
      );
    }
    const table = await statisticsTable(pack, images, media);
    expect(table).toMatch(/real \(2\) +generated \(2\)/);
    expect(
      table
        .split('\n')
        .slice(1)
        .map((line) => line.slice(0, 20).trim()),
    ).toEqual(['bytes per pixel', 'Laplacian variance', 'fine detail share', 'mean grey', 'contrast', 'saturation']);
    expect(await statisticsTable(pack, images.slice(0, 3), media)).toMatch('Too few pictures');
    await rm(root, { recursive: true, force: true });
  });
});
