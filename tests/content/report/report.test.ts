import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintTables } from '../../../content/authoring/check/lint/lint.ts';
import { outsideTables } from '../../../content/authoring/check/lint/outside-tables.ts';
import { contactSheet } from '../../../content/authoring/report/contact-sheet.ts';
import { reportProblems } from '../../../content/authoring/report/current.ts';
import { difficultySection } from '../../../content/authoring/report/exhibit-sections.ts';
import { table } from '../../../content/authoring/report/markdown.ts';
import { writeReport } from '../../../content/authoring/report/write-report.ts';
import { samplePack } from '../check/sample.ts';

const DIGEST = 'e'.repeat(64);
let folder = '';
let page = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-look-report-'));
  await mkdir(join(folder, 'media'));
  await mkdir(join(folder, 'docs/content-report'), { recursive: true });
  await writeFile(join(folder, 'docs/content-report/gone.webp'), 'of a kind that the pack has no more');
  const pack = samplePack();
  const picture = await sharp({ create: { width: 72, height: 48, channels: 3, background: '#c03020' } })
    .webp()
    .toBuffer();
  for (const exhibit of pack.exhibits)
    if (exhibit.medium === 'image') await writeFile(join(folder, exhibit.picture.file), picture);
  const verdicts = [
    { name: 'enough of every kind', findings: [] },
    { name: 'titles neutral', findings: [{ check: 'titles neutral', exhibit: 'abcdefghij', says: 'It tells.' }] },
  ];
  const lints = lintTables(outsideTables(pack), 0);
  await writeReport(
    { pack, teaching: undefined, digest: DIGEST, lints, verdicts },
    { pack: folder, docs: join(folder, 'docs') },
  );
  page = await readFile(join(folder, 'docs/content-report.md'), 'utf8');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the content report', () => {
  it('counts exhibits by medium, truth, genre, origin and level', () => {
    expect(page).toContain('| image | 130 | 130 | 0 |');
    expect(page).toContain('| text | 110 | 110 | 30 |');
    expect(page).toContain('| image | real | coasts | collection | – | 10 |');
    expect(page).toMatch(/\| text \| generated \| letter \| language-model \| adversarial \| \d+ \|/);
  });

  it('tells what the checks and the linter found, with limits', () => {
    expect(page).toContain('| enough of every kind | passed |');
    expect(page).toContain('| titles neutral | 1 found |');
    expect(page).toContain('- abcdefghij: It tells.');
    expect(page).toContain('### Shortcuts in images');
    expect(page).toMatch(/\| all together, logistic regression \| \d\d\.\d % \| 65\.0 % \| – \|/);
  });

  it('lists twins, both forms, and the evidence of every exhibit', () => {
    const twin = samplePack().exhibits.find((exhibit) => exhibit.twin !== undefined && exhibit.truth === 'real');
    expect(page).toContain('## Twins: 30 pairs');
    expect(page).toContain(`| ${twin?.id} | ${twin?.twin} | ${twin?.medium} | ${twin?.genre} |`);
    expect(page).toContain('Form A: 20 exhibits, mean difficulty 3.00.');
    expect(page).toContain('Form B: 20 exhibits, mean difficulty 3.00.');
    const evidence = page.slice(page.indexOf('## Evidence'));
    for (const { id } of samplePack().exhibits) expect(evidence).toContain(`| ${id} |`);
    expect(evidence).toContain('| 2 | voice, rhythm |');
  });

  it('shows a contact sheet for each class of images, and keeps none of a class that is gone', async () => {
    const files = await readdir(join(folder, 'docs/content-report'));
    expect(files.sort()).toEqual([
      'coasts-invented.webp',
      'coasts-real.webp',
      'digits-invented.webp',
      'digits-real.webp',
      'glyphs-invented.webp',
      'glyphs-real.webp',
      'patch-model.webp',
      'photographs.webp',
    ]);
    expect(page).toContain('![Sheets of coasts, invented](content-report/coasts-invented.webp)');
    const { width, height } = await sharp(join(folder, 'docs/content-report/photographs.webp')).metadata();
    expect([width, height]).toEqual([6 + 8 * 186, 6 + 13 * 144]);
  });

  it('is known to be of the pack, and found out when it is of another or lacks a sheet', async () => {
    const path = join(folder, 'docs/content-report.md');
    expect(await reportProblems(path, DIGEST)).toEqual([]);
    expect((await reportProblems(path, 'f'.repeat(64)))[0]?.says).toMatch(/another state of the pack/);
    await rm(join(folder, 'docs/content-report/photographs.webp'));
    expect((await reportProblems(path, DIGEST))[0]?.says).toMatch(/photographs\.webp is missing/);
  });

  it('cannot be written of a pack that cannot be read', async () => {
    const outcome = { pack: undefined, teaching: undefined, digest: undefined, lints: [], verdicts: [] };
    await expect(writeReport(outcome, { pack: folder, docs: folder })).rejects.toThrow('cannot be read');
  });
});

describe('the parts of the report', () => {
  it('draws bars in proportion to the longest', () => {
    const one = samplePack().exhibits.find(({ truth }) => truth === 'real');
    if (one === undefined) throw new Error('the sample has real exhibits');
    const exhibits = [1, 2, 2, 2, 2].map((difficulty) => ({ ...one, difficulty }));
    const lines = difficultySection(exhibits).split('\n');
    expect(lines).toContain(`real       1    1 ${'█'.repeat(10)}`);
    expect(lines).toContain(`           2    4 ${'█'.repeat(40)}`);
    expect(lines).toContain('part       1    0');
  });

  it('writes a table that no title can break', () => {
    expect(table(['a', 'b'], [['x|y', 'one\ntwo']])).toBe('| a | b |\n| --- | --- |\n| x\\|y | one two |');
  });

  it('puts the pictures on a contact sheet, and dark ids below them', async () => {
    const picture = samplePack().exhibits.find((exhibit) => exhibit.medium === 'image');
    const path = join(folder, `media/${picture?.id}.webp`);
    const sheet = await contactSheet([
      { id: 'aaaaaaaaaa', path },
      { id: 'bbbbbbbbbb', path },
    ]);
    const { width, height } = await sharp(sheet).metadata();
    expect([width, height]).toEqual([6 + 2 * 186, 6 + 144]);
    const mean = async (left: number, top: number, w: number, h: number): Promise<readonly number[]> => {
      const { channels } = await sharp(sheet).extract({ left, top, width: w, height: h }).stats();
      return channels.map((channel) => channel.mean);
    };
    const [red = 0, green = 255] = await mean(10, 10, 160, 100);
    expect(red - green).toBeGreaterThan(100);
    const [caption = 255] = await mean(6, 126, 80, 18);
    expect(caption).toBeLessThan(245);
  });
});
