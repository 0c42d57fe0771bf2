import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FolderError, idFrom, opaqueName } from '../../../content/authoring/pack/fill-in.ts';
import { makePack } from '../../../content/authoring/pack/make-pack.ts';
import { parsePack } from '../../../game/pack/parse.ts';
import type { Pack } from '../../../game/pack/schema.ts';
import { textOf } from '../../../game/pack/text.ts';
import { ROOT } from '../../../scripts/lib/paths.mjs';

type Json = Record<string, unknown>;

const TODAY = '2026-11-24';
let root: string;
let folder: string;
let zip: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'second-look-'));
  folder = join(root, 'museum');
  zip = join(root, 'museum.zip');
  await cp(join(ROOT, 'content/packs-example/museum'), folder, { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const source = async (): Promise<Json & { exhibits: Json[] }> =>
  JSON.parse(await readFile(join(folder, 'pack.json'), 'utf8'));
async function change(edit: (pack: Json & { exhibits: Json[] }) => unknown): Promise<void> {
  await writeFile(join(folder, 'pack.json'), JSON.stringify(edit(await source())));
}
const onFirst = (patch: Json) =>
  change((pack) => ({ ...pack, exhibits: pack.exhibits.map((each, n) => (n === 0 ? { ...each, ...patch } : each)) }));

async function packIn(path: string): Promise<Pack> {
  const files = unzipSync(await readFile(path));
  const pack = parsePack(new TextDecoder().decode(files['pack.json']));
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  return pack.value;
}

async function complaint(): Promise<readonly string[]> {
  const error: unknown = await makePack(folder, zip, TODAY).catch((thrown: unknown) => thrown);
  if (!(error instanceof FolderError))
    throw new Error(`It was made, or something else broke: ${JSON.stringify(error)}`);
  expect(await readdir(root)).toEqual(['museum']);
  return error.says;
}

test('the example of the guide becomes a sound pack, the same on every day', async () => {
  expect(await makePack(folder, zip, TODAY)).toMatchObject({ title: 'A small museum', exhibits: 6, pictures: 5 });
  const pack = await packIn(zip);
  expect(pack).toMatchObject({ id: 'small-museum', asOf: '2026-11-24' });
  expect(pack.exhibits.map(({ truth }) => truth)).toEqual([
    'real',
    'real',
    'real',
    'generated',
    'generated',
    'generated',
  ]);
  const again = join(root, 'again.zip');
  await makePack(folder, again, '2027-01-01');
  expect(await readFile(again)).toEqual(await readFile(zip));
});

test('every picture is coded alike, upright, and without what a camera hides in it', async () => {
  const hidden = await sharp({ create: { width: 2400, height: 1000, channels: 3, background: '#456' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'somebody', Make: 'a camera' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  await writeFile(join(folder, 'river.jpg'), hidden);
  await makePack(folder, zip, TODAY);
  const [first] = (await packIn(zip)).exhibits;
  if (first?.medium !== 'image') throw new Error('The first exhibit is no picture.');
  expect(first.picture).toMatchObject({ width: 500, height: 1200 });
  const packed = unzipSync(await readFile(zip))[first.picture.file];
  const metadata = await sharp(packed).metadata();
  expect([metadata.format, metadata.exif, metadata.orientation]).toEqual(['webp', undefined, undefined]);
});

test('what need not be said is filled in', async () => {
  await change(() => ({
    format: 'second-look-pack-source',
    title: 'Größe & Würde!',
    description: 'Two.',
    licence: 'CC0',
    credit: { maker: 'A class', licence: 'CC0' },
    exhibits: [
      {
        picture: 'stem.jpg',
        truth: 'real',
        title: 'A stem',
        before: 'A stem.',
        evidence: [1, 2].map((n) => ({ box: [0, 0, n / 2, 1], says: 'It grows.', clue: 'detail' })),
      },
      {
        text: 'A person wrote this. ',
        continued: 'A model went on.',
        truth: 'part',
        title: 'Words',
        before: 'Words.',
        evidence: [
          { quote: 'A person', says: 'One.', clue: 'voice' },
          { quote: 'went on', says: 'Two.', clue: 'tidy' },
        ],
        twin: 'A stem',
      },
    ],
  }));
  await makePack(folder, zip, TODAY);
  const pack = await packIn(zip);
  const [picture, words] = pack.exhibits;
  expect(pack).toMatchObject({ id: 'grosse-wurde', language: 'en', asOf: TODAY });
  expect(picture).toMatchObject({
    origin: 'photograph',
    digitalSourceType: 'digitalCapture',
    difficulty: 3,
    reviewQuestions: [1, 2, 3],
    alt: { before: 'A stem.', after: 'A stem.' },
    card: { caption: 'A stem', stance: 'silent' },
    credit: { maker: 'A class', date: 'undated' },
  });
  expect(words).toMatchObject({
    origin: 'human-and-language-model',
    twin: picture?.id,
    segments: [{ by: 'human' }, { by: 'model' }],
  });
  if (words?.medium !== 'text') throw new Error('The second exhibit is no text.');
  expect(words.evidence.map(({ span: [start, end] }) => textOf(words).slice(start, end))).toEqual([
    'A person',
    'went on',
  ]);
});

describe('what is wrong is said in plain words, and nothing is written', () => {
  test.each<[string, () => Promise<unknown>, RegExp]>([
    ['no pack.json', () => rm(join(folder, 'pack.json')), /There is no pack\.json in the folder/],
    ['no JSON', () => writeFile(join(folder, 'pack.json'), '{"format": "x",}'), /is not JSON; a comma/],
    ['not UTF-8', () => writeFile(join(folder, 'pack.json'), Buffer.from([0xff])), /not written in UTF-8/],
    ['another format', () => change((pack) => ({ ...pack, format: 'x' })), /must have "format"/],
    ['an unknown field', () => onFirst({ licence: 'CC0' }), /exhibits\[0\]\.licence is not a field/],
    ['a missing picture', () => rm(join(folder, 'river.jpg')), /“river\.jpg” is not in the folder/],
    ['a picture elsewhere', () => onFirst({ picture: '../river.jpg' }), /cannot be read by every system/],
    ['a picture that is none', () => writeFile(join(folder, 'river.jpg'), 'x'), /is no JPEG, PNG or WebP picture/],
    [
      'a tiny picture',
      async () =>
        writeFile(
          join(folder, 'river.jpg'),
          await sharp({ create: { width: 30, height: 30, channels: 3, background: '#fff' } })
            .png()
            .toBuffer(),
        ),
      /30 by 30 pixels/,
    ],
    [
      'a GIF',
      async () =>
        writeFile(
          join(folder, 'river.jpg'),
          await sharp({ create: { width: 90, height: 90, channels: 3, background: '#fff' } })
            .gif()
            .toBuffer(),
        ),
      /is no JPEG, PNG or WebP picture/,
    ],
    ['neither picture nor text', () => onFirst({ picture: undefined }), /either a "picture" or a "text"/],
    ['both', () => onFirst({ text: 'x' }), /either a "picture" or a "text"/],
    ['evidence without a place', () => onFirst({ evidence: [{ says: 'x', clue: 'light' }] }), /needs a "box"/],
    [
      'too little evidence',
      () => onFirst({ evidence: [{ box: [0, 0, 1, 1], says: 'x', clue: 'light' }] }),
      /Exhibit 1, “.*”: evidence must be at least 2 long/,
    ],
    [
      'words that are not in the text',
      () =>
        change((pack) => ({
          ...pack,
          exhibits: pack.exhibits.map((each, n) =>
            n === 4 ? { ...each, evidence: [{ quote: 'nowhere', says: 'x', clue: 'tidy' }] } : each,
          ),
        })),
      /“The keeper’s books”: a piece of evidence needs a "quote"/,
    ],
    ['nobody who made it', () => change((pack) => ({ ...pack, credit: undefined })), /who made it is missing/],
    ['a twin that is nobody', () => onFirst({ twin: 'Nobody' }), /no exhibit of the pack has that title/],
    ['two of one title', () => onFirst({ title: 'The market cross' }), /Two exhibits have the same title/],
    ['the id of our own pack', () => change((pack) => ({ ...pack, id: 'first-look' })), /is the program's own/],
  ])('%s', async (_, spoil, says) => {
    await spoil();
    expect((await complaint()).join('\n')).toMatch(says);
  });

  test('everything at once, so that nobody has to mend one thing after another', async () => {
    await rm(join(folder, 'river.jpg'));
    await rm(join(folder, 'stem.jpg'));
    expect(await complaint()).toHaveLength(2);
  });
});

test('ids say nothing and stay the same', () => {
  expect(opaqueName('a', 'b')).toMatch(/^[a-z0-9]{10}$/);
  expect(opaqueName('a', 'b')).toBe(opaqueName('a', 'b'));
  expect(opaqueName('a', 'b')).not.toBe(opaqueName('ab'));
  expect(idFrom('Our town, real or not?')).toBe('our-town-real-or-not');
  expect(idFrom('町')).toMatch(/^pack-[a-z0-9]{10}$/);
});
