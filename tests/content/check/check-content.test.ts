import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent, type ContentPlaces } from '../../../content/authoring/check/check-content.ts';
import { jsonReport } from '../../../content/authoring/check/json-report.ts';
import { digestLine } from '../../../content/authoring/report/current.ts';
import { textReport } from '../../../content/authoring/check/text-report.ts';
import type { Pack } from '../../../game/pack/schema.ts';
import { realPapers, realTeaching, samplePack, sha256 } from './sample.ts';

let folder = '';
let picture: Uint8Array = new Uint8Array();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-look-check-'));
  picture = await sharp({ create: { width: 72, height: 64, channels: 3, background: '#557788' } })
    .webp()
    .toBuffer();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sound = (): Pack => samplePack({ width: 72, height: 64, bytes: picture.length, sha256: sha256(picture) });

/** Lays out what is checked; `change` spoils it. */
async function laidOut(
  pack: Pack,
  change: {
    readonly teaching?: string;
    readonly papers?: string;
    readonly credits?: string;
    readonly report?: string;
  } = {},
): Promise<ContentPlaces> {
  const places = {
    pack: join(folder, 'pack'),
    teaching: join(folder, 'en.json'),
    papers: join(folder, 'papers-en.json'),
    credits: join(folder, 'CREDITS.md'),
    report: join(folder, 'content-report.md'),
    messages: join(folder, 'messages'),
  };
  await mkdir(join(places.pack, 'media'), { recursive: true });
  await mkdir(join(places.messages, 'class'), { recursive: true });
  await writeFile(join(places.messages, 'class/room.json'), JSON.stringify({ 'room.go': 'Go on.' }));
  await writeFile(join(places.pack, 'pack.json'), JSON.stringify(pack));
  await writeFile(places.report, change.report ?? digestLine(sha256(JSON.stringify(pack))));
  for (const exhibit of pack.exhibits)
    if (exhibit.medium === 'image') await writeFile(join(places.pack, exhibit.picture.file), picture);
  await writeFile(places.teaching, change.teaching ?? JSON.stringify(realTeaching()));
  await writeFile(places.papers, change.papers ?? JSON.stringify(realPapers()));
  await writeFile(places.credits, change.credits ?? '| Ada Sample | CC0 1.0 |');
  return places;
}

const problemsOf = async (places: ContentPlaces): Promise<readonly string[]> =>
  jsonReport(await checkContent(places, 0)).problems.map(({ check, says }) => `${check}: ${says}`);

describe('the content check', () => {
  it('passes a sound pack and says so in its last line', async () => {
    const outcome = await checkContent(await laidOut(sound()), 0);
    expect(jsonReport(outcome).problems).toEqual([]);
    const lines = textReport(outcome).split('\n');
    expect(lines.at(-1)).toBe(`${outcome.verdicts.length} passed, 0 failed`);
    expect(lines).toContain('  image  130 real  130 generated    0 part');
    expect(lines).toContain('  text   110 real  110 generated   30 part');
  });

  it('gives programs one object of the agreed shape', async () => {
    const pack = sound();
    const { exhibits, linter, problems, counts, questions } = jsonReport(await checkContent(await laidOut(pack), 0));
    expect(exhibits).toHaveLength(pack.exhibits.length);
    const generated = pack.exhibits.find(
      ({ truth, medium, twin, form, origin }) =>
        truth === 'generated' &&
        medium === 'image' &&
        twin === undefined &&
        form === undefined &&
        origin === 'patch-model',
    );
    expect(exhibits).toContainEqual({
      id: generated?.id,
      pack: 'sample',
      medium: 'image',
      truth: 'generated',
      genre: generated?.genre,
      origin: 'patch-model',
      novelty: 0.6,
      evidence: 2,
    });
    expect(linter.single.accuracy).toBeLessThanOrEqual(0.6);
    expect(linter.single.name).toMatch(/^(?:image|text): /);
    expect(linter.together).toBeLessThanOrEqual(0.65);
    expect(problems).toEqual([]);
    expect(Object.keys(questions)).toEqual(['1', '2', '3']);
    for (const number of Object.values(questions)) expect(number).toBeGreaterThanOrEqual(12);
    expect(questions[1] + questions[2] + questions[3]).toBe(realTeaching().questions.length);
    expect(counts).toContainEqual({
      truth: 'generated',
      medium: 'image',
      genre: 'digits',
      origin: 'flow-model',
      level: 'early',
      count: 4,
    });
  });

  it('measures pixels in tables of their own, all images, photographic ones, and the sheets of each genre', async () => {
    const { lints } = await checkContent(await laidOut(sound()), 0);
    expect(lints.map(({ name, limits }) => `${name}: ${limits.together}`)).toEqual([
      'images: 0.65',
      'texts: 0.65',
      'pixels, all images: 0.7',
      'pixels, photographs and patch model: 0.7',
      'pixels, coasts: 0.7',
      'pixels, digits: 0.7',
      'pixels, glyphs: 0.7',
    ]);
  });

  it('reports a content report that is of another pack, or none', async () => {
    const old = await problemsOf(await laidOut(sound(), { report: digestLine('0'.repeat(64)) }));
    expect(old).toEqual([
      'content report current: The content report is of another state of the pack: run npm run content:report.',
    ]);
    const none = await problemsOf({ ...(await laidOut(sound())), report: join(folder, 'none.md') });
    expect(none).toEqual(['content report current: There is no content report: run npm run content:report.']);
  });

  it('reports a contact sheet that is not there', async () => {
    const report = `${digestLine(sha256(JSON.stringify(sound())))}\n\n![Patch model](content-report/patch-model.webp)\n`;
    expect(await problemsOf(await laidOut(sound(), { report }))).toEqual([
      "content report current: The content report's content-report/patch-model.webp is missing: run npm run content:report.",
    ]);
  });

  it('reports a missing picture, and counts a failed check', async () => {
    const pack = sound();
    const places = await laidOut(pack);
    const gone = pack.exhibits.find((exhibit) => exhibit.medium === 'image');
    await rm(join(places.pack, 'media', `${gone?.id}.webp`));
    const outcome = await checkContent(places, 0);
    expect(jsonReport(outcome).problems[0]).toMatchObject({
      check: 'pack sound, its pictures present and as hashed',
      exhibit: gone?.id,
    });
    expect(textReport(outcome).split('\n').at(-1)).toBe('2 passed, 1 failed');
  });

  it('reports a picture that is not the one its hash names', async () => {
    const pack = sound();
    const first = pack.exhibits.findIndex((one) => one.medium === 'image');
    const wrong = {
      ...pack,
      exhibits: pack.exhibits.map((one, index) =>
        index === first && one.medium === 'image'
          ? { ...one, picture: { ...one.picture, sha256: 'd'.repeat(64) } }
          : one,
      ),
    };
    expect((await problemsOf(await laidOut(wrong))).join('\n')).toMatch(/hash|SHA-256/i);
  });

  it('reports a pack of another shape', async () => {
    const pack = sound();
    const [first, ...rest] = pack.exhibits;
    const broken = {
      ...pack,
      exhibits: [{ ...first, evidence: first?.evidence.slice(0, 1) }, ...rest],
    } as unknown as Pack;
    expect((await problemsOf(await laidOut(broken))).join('\n')).toMatch(/evidence/);
  });

  it('reports a box that reaches out of its picture', async () => {
    const pack = sound();
    const exhibits = pack.exhibits.map((one) =>
      one.medium === 'image'
        ? {
            ...one,
            evidence: one.evidence.map((piece) => ({
              ...piece,
              box: [0.9, 0.1, 0.2, 0.2] as [number, number, number, number],
            })),
          }
        : one,
    );
    expect((await problemsOf(await laidOut({ ...pack, exhibits }))).join('\n')).toMatch(/reaches past the picture/);
  });

  it('reports too few ethics questions', async () => {
    const teaching = realTeaching();
    const few = {
      ...teaching,
      questions: teaching.questions.filter(({ theme, id }) => theme !== 3 || id.length % 3 === 0),
    };
    expect(few.questions.filter(({ theme }) => theme === 3).length).toBeLessThan(12);
    const problems = await problemsOf(await laidOut(sound(), { teaching: JSON.stringify(few) }));
    expect(problems.join('\n')).toMatch(/Round 3 has \d+ ethics questions; at least 12/);
  });

  it('reports teaching texts that cannot be read', async () => {
    const places = await laidOut(sound(), { teaching: '{' });
    const problems = await problemsOf(places);
    expect(problems).toHaveLength(1);
    expect(jsonReport(await checkContent(places, 0)).questions).toEqual({ 1: 0, 2: 0, 3: 0 });
    expect(problems[0]).toMatch(/^teaching texts sound: /);
  });

  it('reports papers that cannot be read', async () => {
    const problems = await problemsOf(await laidOut(sound(), { papers: '{' }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^papers sound: /);
  });

  it('reports a script that does not last as long as its lesson', async () => {
    const papers = JSON.stringify(realPapers()).replace('"minutes":"0–', '"minutes":"1–');
    expect((await problemsOf(await laidOut(sound(), { papers }))).join('\n')).toMatch(
      /^papers complete: .*after minute 0/,
    );
  });

  it('reports missing credits', async () => {
    const problems = await problemsOf(await laidOut(sound(), { credits: '' }));
    expect(problems.filter((problem) => problem.startsWith('credits complete'))).not.toHaveLength(0);
  });

  it('explains itself without checking anything', async () => {
    const main = resolve(import.meta.dirname, '../../../content/authoring/check/main.ts');
    const { stdout } = await promisify(execFile)(resolve(import.meta.dirname, '../../../node_modules/.bin/node'), [
      main,
      '--help',
    ]);
    expect(stdout).toMatch(/--json {3}one object/);
  });
});
