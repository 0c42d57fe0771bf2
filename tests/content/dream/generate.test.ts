import { expect, test } from 'vitest';
import { generate } from '../../../content/authoring/dream/generate.ts';
import { measureNovelty } from '../../../content/authoring/dream/novelty.ts';
import { scaleSizes } from '../../../content/authoring/dream/pyramid.ts';
import { createRandom } from '../../../content/authoring/dream/random.ts';
import { syntheticPicture } from './synthetic.ts';

const source = syntheticPicture(48, 32);
const settings = { seed: 3, minSide: 8, noise: 1 };

test('the same photograph and settings give the same image, another seed another one', async () => {
  const first = await generate(source, settings);
  expect((await generate(source, settings)).data).toEqual(first.data);
  expect((await generate(source, { ...settings, seed: 4 })).data).not.toEqual(first.data);
  expect([first.width, first.height]).toEqual([48, 32]);
});

test('an image is new in its layout, and made of the photograph', async () => {
  const image = await generate(source, settings);
  expect(measureNovelty(image, source)).toBeGreaterThan(0.35);
  // Averages of the photograph's pixels: no value leaves its range.
  const lightest = source.data.reduce((most, value) => Math.max(most, value), 0);
  const darkest = source.data.reduce((least, value) => Math.min(least, value), 1);
  for (const value of image.data) {
    expect(value).toBeLessThanOrEqual(lightest + 0.01);
    expect(value).toBeGreaterThanOrEqual(darkest - 0.01);
  }
});

test('progress rises to 1', async () => {
  const seen: number[] = [];
  await generate(source, settings, (done) => seen.push(done));
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBeCloseTo(1, 9);
});

test('scales grow by a third from the smallest allowed to the full size', () => {
  const sizes = scaleSizes({ width: 720, height: 480 }, 16);
  expect(sizes.at(-1)).toEqual({ width: 720, height: 480 });
  expect(sizes.at(-2)).toEqual({ width: 540, height: 360 });
  expect(sizes[0]?.height).toBeGreaterThanOrEqual(16);
  expect((sizes[0]?.height ?? 0) / (4 / 3)).toBeLessThan(16.5);
  expect(scaleSizes({ width: 20, height: 20 }, 16)).toEqual([{ width: 20, height: 20 }]);
});

test('novelty is 0 for the photograph itself and high when its pixels are moved', () => {
  expect(measureNovelty(source, source)).toBe(0);
  // Where all patches are alike, each counts as staying where it is.
  const flat = { ...source, data: source.data.map(() => 0.5) };
  expect(measureNovelty(flat, flat)).toBe(0);
  const random = createRandom(1);
  const shuffled = {
    ...source,
    data: source.data.map((_, i, all) => all[(random.integer(all.length / 3) * 3 + (i % 3)) % all.length] ?? 0),
  };
  expect(measureNovelty(shuffled, source)).toBeGreaterThan(0.8);
  const shifted = { ...source, data: source.data.map((_, i, all) => all[(i + 24) % all.length] ?? 0) };
  expect(measureNovelty(shifted, source)).toBeGreaterThan(0.7);
});
