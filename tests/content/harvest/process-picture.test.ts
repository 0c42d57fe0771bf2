import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { processPicture } from '../../../content/authoring/harvest/process-picture.ts';
import { pattern, photoBytes } from './synthetic.ts';

describe('processing a picture', () => {
  it('gives the same bytes each time, in the one size and format of the pack', async () => {
    const photo = await photoBytes();
    const [first, second] = [await processPicture(photo), await processPicture(photo)];
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect({ width: first.width, height: first.height }).toEqual({ width: 720, height: 480 });
    expect((await sharp(first.bytes).metadata()).format).toBe('webp');
  });

  it('strips all metadata', async () => {
    const photo = await photoBytes();
    const before = await sharp(photo).metadata();
    expect([before.exif, before.icc]).not.toContain(undefined);
    const after = await sharp((await processPicture(photo)).bytes).metadata();
    expect([after.exif, after.icc, after.xmp, after.iptc, after.orientation]).toEqual(Array(5).fill(undefined));
    expect(after.space).toBe('srgb');
  });

  it('brings the colours of another profile to sRGB', async () => {
    const red = Buffer.from(Array.from({ length: 300 * 200 }, () => [220, 40, 40]).flat());
    const wide = await sharp(red, { raw: { width: 300, height: 200, channels: 3 } })
      .withIccProfile('p3')
      .png()
      .toBuffer();
    const { channels } = await sharp((await processPicture(wide)).bytes).stats();
    expect(Math.abs((channels[0]?.mean ?? 0) - 220)).toBeLessThan(4);
    expect(Math.abs((channels[1]?.mean ?? 0) - 40)).toBeLessThan(4);
  });

  it('turns a picture as its camera meant it', async () => {
    const lying = await sharp(pattern(600, 900), { raw: { width: 600, height: 900, channels: 3 } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await processPicture(lying)).width).toBe(720);
  });

  it('cuts out the wanted part', async () => {
    const half = Buffer.concat([Buffer.alloc(300 * 300 * 3, 250), Buffer.alloc(300 * 300 * 3, 5)]);
    const photo = await sharp(half, { raw: { width: 300, height: 600, channels: 3 } })
      .png()
      .toBuffer();
    const mean = async (top: number): Promise<number> => {
      const { bytes } = await processPicture(photo, { left: 0, top, width: 1, height: 1 / 3 });
      return (await sharp(bytes).stats()).channels[0]?.mean ?? Number.NaN;
    };
    expect(await mean(0)).toBeGreaterThan(240);
    expect(await mean(2 / 3)).toBeLessThan(15);
  });

  it('refuses another aspect and what is no picture', async () => {
    await expect(processPicture(await photoBytes(900, 700))).rejects.toThrow('give it a crop of 3 to 2');
    await expect(processPicture(Buffer.from('no picture'))).rejects.toThrow('unsupported image format');
  });
});
