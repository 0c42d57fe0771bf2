import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { laySheet } from '../../../content/authoring/harvest/sheet.ts';
import { mediaName } from '../../../content/authoring/harvest/media-name.ts';
import { imageSourceSchema, layoutOf, type Sheet } from '../../../content/authoring/harvest/recipe.ts';
import { sha256Of } from '../../../content/authoring/packages/verify-file.ts';
import * as v from 'valibot';

const SIDE = 32;
let folder: string;
let sheet: Sheet;

/** Sixteen tiles: the nth is all of the grey value 25 · n (the last ones wrap around), but the first, which is off-white. */
async function tilesFile(): Promise<Buffer> {
  const data = Buffer.alloc(16 * SIDE * SIDE);
  for (let at = 0; at < data.length; at += 1) {
    const tile = Math.floor((at % (16 * SIDE)) / SIDE);
    data[at] = tile === 0 ? 240 : 25 * tile;
  }
  return sharp(data, { raw: { width: 16 * SIDE, height: SIDE, channels: 1 } })
    .png()
    .toBuffer();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiles-'));
  const file = await tilesFile();
  await writeFile(join(folder, 'characters-late.png'), file);
  await writeFile(join(folder, 'characters.json'), JSON.stringify({ side: SIDE }));
  sheet = { domain: 'characters', stage: 'late', sha256: sha256Of(file), tiles: [1, 2, 3, 4, 5, 6, 7, 0] };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a sheet of small pictures', () => {
  it('has the size of every picture, the tiles in their order and paper between them', async () => {
    const { data, info } = await sharp(await laySheet(sheet, folder))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([720, 480]);
    const grey = (x: number, y: number): number => Number(data[(y * 720 + x) * info.channels]);
    // Middles of the four columns and two rows; in print the order of the tones stays, and the off-white tile is paper.
    const middles = [152, 328].flatMap((y) => [96, 272, 448, 624].map((x) => grey(x, y)));
    expect(middles.slice(3, 7)).toEqual(middles.slice(3, 7).toSorted((a, b) => a - b));
    expect(new Set(middles.slice(3, 7)).size).toBe(4);
    const paper = [grey(184, 152), grey(2, 2), Number(middles[7])];
    expect(Math.max(...paper) - Math.min(...paper)).toBeLessThan(12);
    expect(Math.min(...paper)).toBeGreaterThan(200);
  });

  it('refuses tiles that were changed, and tiles that are not there', async () => {
    await expect(laySheet({ ...sheet, sha256: 'f'.repeat(64) }, folder)).rejects.toThrow('not the one expected');
    await expect(laySheet({ ...sheet, tiles: [99, 1, 2, 3, 4, 5, 6, 7] }, folder)).rejects.toThrow('bad extract area');
  });

  it('is named by everything that shapes it', () => {
    const names = [
      sheet,
      { ...sheet, stage: 'early' as const },
      { ...sheet, sha256: 'e'.repeat(64) },
      { ...sheet, tiles: [2, 1, 3, 4, 5, 6, 7, 0] },
    ].map(mediaName);
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]{10}$/);
  });

  it('needs as many tiles as fit', () => {
    expect(layoutOf(sheet)).toEqual([4, 2]);
    const credit = { maker: 'M', date: 'D', licence: 'L', source: 'S' };
    const entry = { id: 'aaaaaaaaaa', medium: 'image', origin: 'flow-model', title: 'T', recipe: sheet, credit };
    expect(v.is(imageSourceSchema, entry)).toBe(true);
    expect(v.is(imageSourceSchema, { ...entry, recipe: { ...sheet, tiles: [1] } })).toBe(false);
  });
});
