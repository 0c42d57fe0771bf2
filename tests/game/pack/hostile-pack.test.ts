import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_PROBLEMS } from '../../../game/pack/issues.ts';
import { parsePack } from '../../../game/pack/parse.ts';
import { PACK_LIMITS } from '../../../game/pack/schema.ts';
import { parseSoundPart } from '../../../game/pack/sound-part.ts';
import { parseTeaching } from '../../../game/teaching/parse.ts';
import { makePack } from '../fixtures.ts';

const SOUND = makePack({ realImages: 2, generatedImages: 1, realTexts: 2, generatedTexts: 1, partTexts: 1 });
const [FIRST, ...REST] = SOUND.exhibits;

/** How many problems the schemas made since the test began: the work that was done for what is wrong. */
let issues = 0;
beforeEach(() => {
  issues = 0;
  v.setGlobalMessage(({ message }) => {
    issues += 1;
    return message;
  });
});
afterEach(() => v.deleteGlobalMessage());

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const withFirst = (first: unknown): string => JSON.stringify({ ...SOUND, exhibits: [first, ...REST] });
const id = (index: number): string => index.toString(36).padStart(10, 'q');

describe('an exhibit that is wrong in very many ways', () => {
  test.each([
    ['2,000 pieces of evidence', { evidence: many(2000, () => ({})) }, 'evidence has 2000 entries'],
    ['2,000 texts for evidence', { evidence: many(2000, () => 'x') }, 'evidence has 2000 entries'],
    ['100,000 fields', Object.fromEntries(many(100_000, (at) => [`f${at}`, at])), 'entries'],
    ['100,000 uses', { uses: many(100_000, () => 0) }, 'uses has 100000 entries'],
    ['a list deep in what nobody knows', { card: { a: { b: many(65, () => 0) } } }, 'card.a.b has 65 entries'],
    ['a title of 2 million letters', { title: 'x'.repeat(2_000_000) }, 'title is 2000000 characters long'],
    ['a language of a million parts', { language: `de${'-ab'.repeat(1_000_000)}` }, 'language is 3000002'],
  ])('%s is one problem, and the others are kept', (_, change, says) => {
    const read = parseSoundPart(withFirst({ ...FIRST, ...change }));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.pack.exhibits).toHaveLength(REST.length);
    expect(read.value.leftOut).toHaveLength(1);
    expect(read.value.leftOut[0]?.problems).toHaveLength(1);
    expect(read.value.leftOut[0]?.problems[0]?.says).toContain(says);
    // Each text costs one, because it is no image.
    expect(issues).toBeLessThanOrEqual(SOUND.exhibits.length);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the field %s is no field', (field) => {
    const text = withFirst(FIRST).replace('"truth"', `"${field}":{"polluted":1},"truth"`);
    const read = parseSoundPart(text);
    expect(read.ok && read.value.leftOut).toMatchObject([{ nth: 1, problems: [{ where: `exhibits[0].${field}` }] }]);
    expect(parsePack(text.replace(/"exhibits":\[\{"/, `"${field}":1,"exhibits":[{"`)).ok).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('is worded in full only while there is room to tell it', () => {
    const wrong = { evidence: many(PACK_LIMITS.innerEntries, () => ({})) };
    const text = (count: number): string =>
      JSON.stringify({ ...SOUND, exhibits: many(count, (at) => ({ ...FIRST, ...wrong, id: id(at) })) });
    parseSoundPart(text(MAX_PROBLEMS));
    const told = issues;
    parseSoundPart(text(PACK_LIMITS.exhibits));
    // Each of the others costs the first thing that is wrong with it, and no more.
    expect(issues - 2 * told).toBeLessThanOrEqual(4 * (PACK_LIMITS.exhibits - MAX_PROBLEMS));
  });
});

describe('a file that would cost the parser or the memory dear is refused before it is parsed', () => {
  const dressed = (exhibits: string): string => `{"format":"second-look-pack","version":1,"exhibits":${exhibits}}`;
  test.each([
    [
      '4 million pieces of evidence in 12 MB',
      dressed(`[${many(2000, () => `{"evidence":[${'{},'.repeat(1999)}{}]}`).join()}]`),
      'too-many',
    ],
    ['32 MB of [', '['.repeat(32 * 1024 * 1024), 'wrong-shape'],
    ['16 million objects', dressed('['.concat('{},'.repeat(5_000_000), '{}]')), 'too-many'],
    ['a million exhibits', dressed(`[${'0,'.repeat(900_000)}0]`), 'too-many'],
    [
      '30 MB that nobody knows',
      dressed('[]').replace('"exhibits"', `"x":"${'y'.repeat(30_000_000)}","exhibits"`),
      'too-large',
    ],
    ['30 million digits', dressed(`[${'9'.repeat(30_000_000)}]`), 'not-a-pack'],
    ['a key of 30 MB', dressed('[]').replace('"exhibits"', `"${'k'.repeat(30_000_000)}":1,"exhibits"`), 'wrong-shape'],
    [
      'a million keys of one name',
      dressed('[]').replace('"exhibits"', `${'"x":1,'.repeat(1_000_001)}"exhibits"`),
      'too-many',
    ],
  ])('%s', (_, text, code) => {
    const read = parseSoundPart(text);
    expect(read.ok).toBe(false);
    expect(read.ok ? [] : read.error.map((problem) => problem.code)).toContain(
      code === 'not-a-pack' ? 'wrong-shape' : code,
    );
    expect(issues).toBeLessThan(100);
    expect(JSON.stringify(read).length).toBeLessThan(10_000);
  });

  test('a file of 65 fields, and a list of 1,001 entries in another file of ours', () => {
    const fields = Object.fromEntries(many(60, (at) => [`f${at}`, at]));
    expect(parsePack(JSON.stringify({ ...SOUND, ...fields }))).toMatchObject({
      ok: false,
      error: [{ code: 'too-many' }],
    });
    const teaching = { format: 'second-look-teaching', version: 1, rounds: many(1001, () => 0) };
    expect(parseTeaching(JSON.stringify(teaching))).toMatchObject({ ok: false, error: [{ code: 'too-many' }] });
  });

  test('an exhibit with too long a list and no id is told by its place', () => {
    const read = parseSoundPart(withFirst({ ...FIRST, id: 7, evidence: many(65, () => 0) }));
    const [left] = read.ok ? read.value.leftOut : [];
    expect(left).toMatchObject({ nth: 1, problems: [{ where: 'exhibits[0].evidence' }] });
    expect(left?.problems[0]).not.toHaveProperty('exhibit');
  });

  test('a version beyond all numbers is no newer program’s', () => {
    const text = JSON.stringify(SOUND).replace('"version":1', '"version":1e999');
    expect(parsePack(text)).toMatchObject({ ok: false, error: [{ code: 'wrong-shape', where: 'version' }] });
  });
});

describe('what a pack says for editors', () => {
  test('is read over and not kept', () => {
    const text = JSON.stringify({ $schema: 'https://example.org/pack.schema.json', ...SOUND });
    expect(parsePack(text)).toEqual({ ok: true, value: SOUND });
    const read = parseSoundPart(text);
    expect(read.ok && read.value.pack).toEqual(SOUND);
  });

  test('may not be 30 MB', () => {
    const text = JSON.stringify({ $schema: 'x'.repeat(30_000_000), ...SOUND });
    expect(parseSoundPart(text)).toMatchObject({ ok: false, error: [{ code: 'too-large', where: '$schema' }] });
  });
});

describe('a short text that would reach beyond its place', () => {
  test.each([
    ['title', '\u202eexe.jpg'],
    ['title', 'two\nlines'],
    ['genre', '\u0000'],
    ['topic', '\u200b\u200b\u200b'],
    ['family', 'half \ud83d'],
  ])(
    'in %s leaves its exhibit out, and the sentence names the field and nothing that cannot be seen',
    (field, text) => {
      const read = parseSoundPart(withFirst({ ...FIRST, [field]: text }));
      const [left] = read.ok ? read.value.leftOut : [];
      expect(left?.nth).toBe(1);
      expect(left?.problems[0]?.says).toMatch(new RegExp(`^${field} must `));
      expect(left?.problems[0]?.says).not.toMatch(/[^ -~]/u);
      expect(left?.title ?? '').not.toMatch(/[^ -~]/u);
    },
  );

  test('in the pack’s own title refuses the pack', () => {
    const read = parseSoundPart(JSON.stringify({ ...SOUND, title: 'A \u2067pack' }));
    expect(read).toMatchObject({ ok: false, error: [{ where: 'title', says: expect.stringContaining('U+2067') }] });
  });
});

describe('a picture of very many pixels', () => {
  const image = SOUND.exhibits.findIndex(({ medium }) => medium === 'image');
  const sized = (width: number, height: number): ReturnType<typeof parseSoundPart> =>
    parseSoundPart(
      JSON.stringify({
        ...SOUND,
        exhibits: SOUND.exhibits.map((exhibit, at) =>
          at === image && exhibit.medium === 'image'
            ? { ...exhibit, picture: { ...exhibit.picture, width, height } }
            : exhibit,
        ),
      }),
    );

  test.each([
    [8192, 8192, '2000 by 2000'],
    [8192, 489, '8185 by 488'],
    [2001, 2000, /\d+ by \d+/],
  ])('%d by %d leaves its exhibit out and says to what it is to be scaled', (width, height, says) => {
    const read = sized(width, height);
    const problem = read.ok ? read.value.leftOut[0]?.problems[0] : undefined;
    expect(problem).toMatchObject({ code: 'too-large' });
    expect(problem?.says).toContain(`${width} by ${height}`);
    expect(problem?.says).toMatch(says);
  });

  test('2000 by 2000 is the most', () => {
    expect(sized(2000, 2000)).toMatchObject({ ok: true, value: { leftOut: [] } });
  });
});
