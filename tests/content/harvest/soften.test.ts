import { describe, expect, it } from 'vitest';
import { greyOf, laplacianOf, momentsOf, type Raw } from '../../../content/authoring/harvest/grey.ts';
import { soften } from '../../../content/authoring/harvest/soften.ts';

/** Fine texture everywhere, made by arithmetic. */
const texture = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * at * 31 + at * 7) % 251);
const picture: Raw = { data: texture(90 * 60 * 3), width: 90, height: 60, channels: 3 };
const sharpness = (raw: Raw): number => momentsOf(laplacianOf(greyOf(raw), raw.width, raw.height)).variance;

describe('softening a picture', () => {
  it('brings it just down to the limit', async () => {
    const limit = sharpness(picture) / 3;
    const soft = await soften(picture, limit);
    // Values are rounded to whole numbers after mixing, which adds a little.
    expect(sharpness(soft)).toBeGreaterThan(limit * 0.97);
    expect(sharpness(soft)).toBeLessThan(limit * 1.03);
    expect(momentsOf(greyOf(soft)).mean).toBeCloseTo(momentsOf(greyOf(picture)).mean, 0);
  });

  it('leaves one alone that is soft enough', async () => {
    expect(await soften(picture, sharpness(picture))).toBe(picture);
  });

  it('gives the same each time, also for one channel', async () => {
    const grey: Raw = { data: texture(90 * 60), width: 90, height: 60, channels: 1 };
    const limit = sharpness(grey) / 2;
    const [first, second] = [await soften(grey, limit), await soften(grey, limit)];
    expect(first.data).toEqual(second.data);
    expect(sharpness(first)).toBeLessThan(limit * 1.03);
  });
});
