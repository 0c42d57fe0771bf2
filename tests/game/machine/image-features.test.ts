import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IMAGE_FEATURES, imageFeatures, type Grey } from '../../../game/machine/image-features.ts';
import { createRandom } from '../../../game/random.ts';

/** A picture whose value at each place is computed. */
function picture(width: number, height: number, value: (x: number, y: number) => number): Grey {
  return {
    width,
    height,
    values: Float32Array.from({ length: width * height }, (_, at) => value(at % width, Math.floor(at / width))),
  };
}

/** Every place on its own, 0 … 255. */
function noise(width: number, height: number, seed = 1): Grey {
  const random = createRandom(seed);
  return picture(width, height, () => 255 * random.next());
}

function figure(of: Grey, name: string): number {
  const at = IMAGE_FEATURES.indexOf(name);
  if (at < 0) throw new Error(`No feature is called ${name}.`);
  return imageFeatures(of)[at] ?? Number.NaN;
}

const flat = picture(96, 64, () => 128);

test('every figure has a name of its own', () => {
  expect(new Set(IMAGE_FEATURES).size).toBe(IMAGE_FEATURES.length);
  expect(imageFeatures(flat)).toHaveLength(IMAGE_FEATURES.length);
});

test('any picture gives finite figures, whatever its size', () => {
  const size = fc.integer({ min: 64, max: 110 });
  fc.assert(
    fc.property(size, size, fc.nat(), fc.nat(255), (width, height, seed, contrast) => {
      const random = createRandom(seed);
      const figures = imageFeatures(picture(width, height, () => contrast * random.next()));
      expect(figures).toHaveLength(IMAGE_FEATURES.length);
      expect(figures.filter((value) => !Number.isFinite(value))).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('how bright a picture is does not matter', () => {
  const dark = noise(96, 64);
  const bright = { ...dark, values: dark.values.map((value) => value + 40) };
  for (const [at, value] of imageFeatures(bright).entries()) expect(value).toBeCloseTo(imageFeatures(dark)[at] ?? 0, 1);
});

describe('detail', () => {
  test('of noise is fine, of a slow wave coarse', () => {
    const wave = picture(128, 128, (x, y) => 128 + 60 * Math.sin(x / 14) + 60 * Math.sin(y / 14));
    const slope = (of: Grey): number => figure(of, 'slant detail, scale 1') - figure(of, 'slant detail, scale 5');
    expect(slope(noise(128, 128))).toBeGreaterThan(slope(wave) + 3);
  });

  test('is told by its direction', () => {
    const upright = picture(96, 96, (x) => (x % 2 === 0 ? 0 : 255));
    expect(figure(upright, 'upright detail, scale 1')).toBeGreaterThan(figure(upright, 'level detail, scale 1') + 5);
  });

  test('that is rare and strong has heavy tails', () => {
    const random = createRandom(5);
    const sparks = picture(96, 96, () => (random.next() < 0.01 ? 255 : 0));
    const tail = 'rare strong detail, scale 1';
    expect(figure(sparks, tail)).toBeGreaterThan(figure(noise(96, 96), tail) + 1);
  });
});

describe('grain', () => {
  test('is that of the smoothest places', () => {
    const random = createRandom(2);
    const halves = picture(128, 96, (x) => (x < 64 ? 128 : 255 * random.next()));
    expect(figure(halves, 'grain of smooth places')).toBeLessThan(figure(noise(128, 96), 'grain of smooth places') - 3);
    expect(figure(halves, 'smooth places')).toBeGreaterThan(0.2);
    expect(figure(noise(128, 96), 'smooth places')).toBe(0);
  });

  test('of rows that repeat is alike', () => {
    const random = createRandom(3);
    const row = Array.from({ length: 96 }, () => 255 * random.next());
    expect(
      figure(
        picture(96, 96, (x) => row[x] ?? 0),
        'neighbouring grain',
      ),
    ).toBeGreaterThan(0.9);
    expect(Math.abs(figure(noise(96, 96), 'neighbouring grain'))).toBeLessThan(0.3);
  });
});

describe('patches found elsewhere', () => {
  const middle = 'nearest patch elsewhere, middle';

  test('are near in a picture that repeats itself, and far in one that does not', () => {
    const tile = noise(48, 48, 4);
    const tiled = picture(192, 144, (x, y) => tile.values[(y % 48) * 48 + (x % 48)] ?? 0);
    expect(figure(tiled, middle)).toBeLessThan(-6);
    expect(figure(noise(192, 144), middle)).toBeGreaterThan(-3);
  });

  test('are not looked for where nothing is to be seen', () => {
    expect(figure(flat, middle)).toBe(0);
  });
});
