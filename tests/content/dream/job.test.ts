import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePicture } from '../../../content/authoring/dream/picture.ts';
import { runJobs } from '../../../content/authoring/dream/pool.ts';
import { createProgressBar } from '../../../content/authoring/dream/progress-bar.ts';
import { parseRecipes } from '../../../content/authoring/dream/recipe.ts';
import { syntheticPicture } from './synthetic.ts';

describe('jobs in worker threads', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dream-'));
    await writePicture(syntheticPicture(90, 60), join(folder, 'photograph.png'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const job = (id: string, source: string, seed: number) => ({
    id,
    source: join(folder, source),
    target: join(folder, `${id}.png`),
    width: 48,
    crop: { left: 0, top: 0, width: 1, height: 0.75 },
    settings: { seed, minSide: 12, noise: 1 },
  });

  test('a batch writes its images and measures them, in order', async () => {
    const seen = new Set<number>();
    const outcomes = await runJobs([job('one', 'photograph.png', 1), job('two', 'photograph.png', 1)], 2, (index) =>
      seen.add(index),
    );
    expect(outcomes.map(({ id, width, height }) => [id, width, height])).toEqual([
      ['one', 48, 24],
      ['two', 48, 24],
    ]);
    expect(outcomes[0]?.novelty).toBe(outcomes[1]?.novelty);
    expect(seen).toEqual(new Set([0, 1]));
    const [one, two] = await Promise.all(
      ['one', 'two'].map((id) =>
        sharp(join(folder, `${id}.png`))
          .raw()
          .toBuffer(),
      ),
    );
    expect(one).toEqual(two);
  });

  test('a photograph that is not there is named', async () => {
    await expect(runJobs([job('three', 'nothing.png', 1)], 1, () => {})).rejects.toThrow(/three: .*nothing\.png/);
  });
});

describe('recipes', () => {
  const recipe = {
    package: 'some-photographs',
    version: '1.0.0',
    path: 'a.jpg',
    width: 720,
    seed: 1,
    minSide: 16,
    noise: 1,
  };

  test('a list is read, and what else its entries say is left alone', () => {
    const list = JSON.stringify([{ id: 'one', recipe, title: 'A title' }]);
    expect(parseRecipes(list)).toEqual([{ id: 'one', recipe }]);
  });

  test.each([
    ['a wrong width', { ...recipe, width: '720' }, /0\.recipe\.width/],
    [
      'a crop beyond the edge',
      { ...recipe, crop: { left: 0.5, top: 0, width: 0.6, height: 1 } },
      /0\.recipe\.crop: the crop leaves/,
    ],
    ['a coarsest scale below one patch', { ...recipe, minSide: 6 }, /0\.recipe\.minSide/],
    ['an unknown field', { ...recipe, sharpness: 2 }, /sharpness/],
  ])('%s is refused by name', (_, wrong, message) => {
    expect(() => parseRecipes(JSON.stringify([{ id: 'one', recipe: wrong }]))).toThrow(message);
  });

  test('two recipes with one id are refused', () => {
    expect(() => parseRecipes(JSON.stringify(Array.from({ length: 2 }, () => ({ id: 'one', recipe }))))).toThrow(
      /same id/,
    );
  });
});

describe('the progress bar', () => {
  test('rewrites one line on a terminal', () => {
    const lines: string[] = [];
    const bar = createProgressBar(2, { isTTY: true, write: (text) => lines.push(text) });
    bar.set(0, 1);
    bar.set(1, 0.5);
    bar.end();
    expect(lines[1]).toMatch(/^\r.* 75 % {2}1 of 2$/);
    expect(lines.at(-1)).toBe('\n');
  });

  test('writes a line for each tenth elsewhere', () => {
    const lines: string[] = [];
    const bar = createProgressBar(1, { write: (text) => lines.push(text) });
    for (let i = 0; i <= 100; i++) bar.set(0, i / 100);
    bar.end();
    expect(lines).toHaveLength(11);
  });
});
