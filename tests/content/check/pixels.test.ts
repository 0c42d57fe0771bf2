import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintTables, OUTSIDE, PIXELS, type Lint } from '../../../content/authoring/check/lint/lint.ts';
import { blockVariances } from '../../../content/authoring/check/pixels/blocks.ts';
import { measurePicture } from '../../../content/authoring/check/pixels/measure-picture.ts';
import { pixelTables } from '../../../content/authoring/check/pixels/pixel-tables.ts';
import { judgeLint } from '../../../content/authoring/check/rules/shortcuts.ts';
import { createRandom } from '../../../game/random.ts';
import { samplePack } from './sample.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** Measures a picture that is given pixel by pixel, coded without loss. */
async function figures(width: number, height: number, colourAt: (x: number, y: number) => Colour | number) {
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const colour = colourAt(at % width, Math.floor(at / width));
    data.set(typeof colour === 'number' ? [colour, colour, colour] : colour, at * 3);
  }
  const file = await sharp(data, { raw: { width, height, channels: 3 } })
    .webp({ lossless: true })
    .toBuffer();
  return measurePicture(file);
}

describe('measuring a picture', () => {
  it('finds nothing in a flat grey picture', async () => {
    const flat = await figures(64, 64, () => 100);
    expect(flat).toMatchObject({
      sharpness: 0,
      'fine share': 0,
      contrast: 0,
      saturation: 0,
      'noise in smooth places': 0,
      blockiness: 1,
      'blocks of 8: flat': 1,
      'near white': 0,
      'near black': 0,
    });
    expect(flat['mean grey']).toBeCloseTo(100, 5);
    expect(Object.values(flat).every(Number.isFinite)).toBe(true);
  });

  it('knows the figures of a chessboard of single pixels', async () => {
    const board = await figures(32, 32, (x, y) => ((x + y) % 2 === 0 ? 255 : 0));
    expect(board['mean grey']).toBeCloseTo(127.5, 5);
    expect(board['contrast']).toBeCloseTo(127.5, 5);
    // Each pixel differs from all four neighbours by 255, in one direction or the other.
    expect(board['sharpness']).toBeCloseTo(1020 ** 2, 0);
    expect(board['fine share']).toBeCloseTo(64, 5);
    expect(board['blockiness']).toBeCloseTo(1, 9);
    expect(board['two steps over one']).toBe(0);
    expect([board['near white'], board['near black']]).toEqual([0.5, 0.5]);
  });

  it('calls pure red fully saturated, and tells the channels apart', async () => {
    const red = await figures(16, 16, () => [200, 0, 0]);
    expect(red).toMatchObject({
      saturation: 1,
      'mean red': 200,
      'mean green': 0,
      'mean blue': 0,
      'red from blue': 200,
    });
    expect(red['spread of saturation']).toBeCloseTo(0, 6);
  });

  it('sees the borders of blocks of eight pixels, wherever else there is nothing', async () => {
    const random = createRandom(1);
    const tones = Array.from({ length: 64 }, () => 90 + random.integer(60));
    const noise = Array.from({ length: 64 * 64 }, () => random.integer(4));
    const tone = (x: number, y: number): number => tones[8 * Math.floor(y / 8) + Math.floor(x / 8)] ?? 0;
    const blocky = await figures(64, 64, (x, y) => tone(x, y) + (noise[64 * y + x] ?? 0));
    const shifted = await figures(64, 64, (x, y) => tone((x + 4) % 64, (y + 4) % 64) + (noise[64 * y + x] ?? 0));
    expect(blocky['blockiness']).toBeGreaterThan(5);
    expect(shifted['blockiness']).toBeLessThan(1);
  });

  it('finds the noise of smooth places, however rough the others are', async () => {
    const random = createRandom(2);
    // A uniform draw from -6 … 6 has a deviation of about 3.7.
    const rough = await figures(128, 128, (x) => (x < 64 ? 120 + random.integer(13) : random.integer(256)));
    expect(rough['noise in smooth places']).toBeGreaterThan(2.5);
    expect(rough['noise in smooth places']).toBeLessThan(5);
  });

  it('tells stripes that stand from stripes that lie', async () => {
    const standing = await figures(64, 64, (x) => (x % 4 < 2 ? 80 : 160));
    const lying = await figures(64, 64, (_, y) => (y % 4 < 2 ? 80 : 160));
    expect(standing['steeper across than down']).toBeGreaterThan(5);
    expect(lying['steeper across than down']).toBeLessThan(-5);
  });

  it('knows the variance of a block, and leaves out what is no whole block', () => {
    const values = Float64Array.from({ length: 20 * 9 }, (_, at) => (at % 20 < 8 ? at % 2 : 7));
    expect(blockVariances({ values, width: 20, height: 9 }, 8)).toEqual([0.25, 0]);
  });
});

describe('pixel shortcuts', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'second-look-pixels-'));
    await mkdir(join(folder, 'media'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Lints a pack of noisy pictures; the generated ones are brighter by `more`, if they are of one of these origins. */
  async function linted(more: number, origins: readonly string[]): Promise<readonly Lint[]> {
    const random = createRandom(3);
    const pack = samplePack();
    const images = pack.exhibits.filter((exhibit) => exhibit.medium === 'image');
    for (const { picture, truth, origin } of images) {
      const tone = 80 + random.integer(60) + (truth === 'generated' && origins.includes(origin) ? more : 0);
      const data = Buffer.from(Array.from({ length: 64 * 64 * 3 }, () => tone + random.integer(20)));
      await sharp(data, { raw: { width: 64, height: 64, channels: 3 } })
        .webp({ quality: 80 })
        .toFile(join(folder, picture.file));
    }
    return lintTables(await pixelTables(pack, folder), 39);
  }
  const failed = (lints: readonly Lint[]): readonly string[] =>
    judgeLint(lints).flatMap(({ name, findings }) => (findings.length > 0 ? [name] : []));

  it('are not seen where there are none', async () => {
    const lints = await linted(0, []);
    expect(lints[0]?.singles.length).toBeGreaterThan(20);
    expect(failed(lints)).toEqual([]);
  });

  it('are found, named, and found in the table that they are in', async () => {
    const lints = await linted(40, ['flow-model']);
    expect(failed(lints)).toContain('no single shortcut (pixels, coasts)');
    expect(failed(lints)).not.toContain('no single shortcut (pixels, photographs and patch model)');
    const sheets = lints.find(({ name }) => name === 'pixels, digits');
    expect(sheets?.singles[0]?.name).toMatch(/^mean /);
  });

  it('may be a little better together than what is no pixel', () => {
    expect(PIXELS).toEqual({ single: 0.6, together: 0.7 });
    expect(OUTSIDE).toEqual({ single: 0.6, together: 0.65 });
  });
});
