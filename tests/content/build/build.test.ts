import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPack, type BuildPlaces } from '../../../content/authoring/build/build.ts';
import { writePack } from '../../../content/authoring/build/write.ts';
import { sha256Of } from '../../../content/authoring/packages/verify-file.ts';
import { parsePack } from '../../../game/pack/parse.ts';

const PASSAGE = 'The second paragraph.';
const PICTURE = Buffer.from('not really a picture; the reader of packs looks inside, the build only copies');
const noCredit = { maker: 'Somebody', date: '1900', licence: 'Public domain', source: 'some-books@1.0.0, one.txt' };

const common = (id: string) => ({
  id,
  genre: 'narrative',
  topic: 'rain',
  title: 'A passage of a story',
  language: 'en',
  family: id,
  difficulty: 3,
  reviewQuestions: [1],
  alt: { before: 'A paragraph.', after: 'A paragraph by somebody.' },
  card: { found: 'On a sheet', caption: 'Rain', sourceSays: 'Nothing', credentials: 'None', stance: 'silent' },
  credit: noCredit,
  asOf: '2026-11-22',
});
const text = {
  ...common('texttextte'),
  medium: 'text',
  truth: 'real',
  origin: 'human-text',
  digitalSourceType: 'print',
  twin: 'imageimage',
  segments: [
    {
      by: 'human',
      reference: {
        package: 'some-books',
        version: '1.0.0',
        file: 'one.txt',
        fileSha256: sha256Of(PASSAGE),
        locate: {},
      },
      sha256: sha256Of(PASSAGE),
    },
  ],
  evidence: [
    { span: [0, 3], says: 'One.', clue: 'voice' },
    { span: [4, 10], says: 'Two.', clue: 'period' },
  ],
};
const image = {
  ...common('imageimage'),
  medium: 'image',
  truth: 'generated',
  origin: 'patch-model',
  digitalSourceType: 'trainedAlgorithmicMedia',
  recipe: { anything: true },
  model: { name: 'patch model' },
  evidence: [
    { box: [0, 0, 0.5, 0.5], says: 'One.', clue: 'repeats' },
    { box: [0.5, 0.5, 0.5, 0.5], says: 'Two.', clue: 'edges' },
  ],
};
const picture = {
  file: 'media/abcdefghij.webp',
  width: 640,
  height: 480,
  bytes: PICTURE.length,
  sha256: sha256Of(PICTURE),
};
const header = {
  format: 'second-look-pack',
  version: 1,
  id: 'first-look',
  title: 'First Look',
  language: 'en',
  description: 'A pack.',
  licence: 'CC BY 4.0',
  asOf: '2026-11-22',
};

let root: string;
let places: BuildPlaces;
const put = (path: string, content: unknown) =>
  writeFile(join(root, path), Buffer.isBuffer(content) ? content : JSON.stringify(content));
const fetchPackage = () => Promise.resolve(join(root, 'package'));
const builtJson = () => readFile(join(places.output, 'pack.json'), 'utf8');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'second-look-build-'));
  places = {
    pack: join(root, 'pack'),
    output: join(root, 'out/packs/first-look'),
    stamp: join(root, 'cache/built.json'),
    programs: [],
    beside: [{ what: 'teaching texts', from: join(root, 'en.json'), to: join(root, 'out/packs/teaching/en.json') }],
  };
  await mkdir(join(root, 'pack/source'), { recursive: true });
  await mkdir(join(root, 'pack/media'));
  await mkdir(join(root, 'package'));
  await writeFile(join(root, 'package/one.txt'), PASSAGE);
  await put('pack/source/pack.json', header);
  await put('pack/source/images-real.json', []);
  await put('pack/source/images-generated.json', [image]);
  await put('pack/source/texts-human.json', [text]);
  await put('pack/source/texts-generated.json', []);
  await put('pack/source/texts-part.json', []);
  await put('pack/source/media.json', { imageimage: { picture, model: { seed: 7, novelty: 0.5 } } });
  await put('pack/media/abcdefghij.webp', PICTURE);
  await put('en.json', { teaching: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('building a pack', () => {
  it('writes one that the game reads, with pictures, texts and teaching', async () => {
    const report = await buildPack(places, fetchPackage);
    expect(report).toEqual({ built: true, exhibits: 2, notes: [] });

    const parsed = parsePack(await builtJson());
    const [first, second] = parsed.ok ? parsed.value.exhibits : [];
    expect(first).toMatchObject({ id: 'imageimage', picture, model: { name: 'patch model', seed: 7, novelty: 0.5 } });
    expect(first).not.toHaveProperty('recipe');
    expect(second).toMatchObject({
      id: 'texttextte',
      segments: [{ content: PASSAGE, reference: { file: 'one.txt' } }],
    });
    expect(await readFile(join(places.output, picture.file))).toEqual(PICTURE);
    expect(JSON.parse(await readFile(String(places.beside[0]?.to), 'utf8'))).toEqual({ teaching: true });
    expect(await readdir(join(root, 'out/packs'))).toEqual(['first-look', 'teaching']);
  });

  it('puts the exhibits in the order of their ids, whatever file they come from', async () => {
    await put('pack/source/texts-generated.json', [{ ...text, id: 'aatextaaaa' }]);
    await buildPack(places, fetchPackage);
    const parsed = parsePack(await builtJson());
    expect(parsed.ok && parsed.value.exhibits.map(({ id }) => id)).toEqual(['aatextaaaa', 'imageimage', 'texttextte']);
  });

  it('survives other builds at the same time', async () => {
    const ids = ['aatextaaaa', 'bbtextbbbb', 'cctextcccc'];
    const pack = parsePack(
      JSON.stringify({
        ...header,
        exhibits: [{ ...text, twin: undefined, segments: [{ by: 'human', content: PASSAGE }] }],
      }),
    );
    if (!pack.ok) throw new Error('the sample is no pack');
    await Promise.all(ids.map((title) => writePack({ ...pack.value, title }, places.pack, places.output, title)));
    expect(ids).toContain(JSON.parse(await builtJson()).title);
    expect(await readdir(join(root, 'out/packs'))).toEqual(['first-look']);
  });

  it('does nothing when nothing changed, and fetches nothing then', async () => {
    await buildPack(places, fetchPackage);
    const again = await buildPack(places, () => Promise.reject(new Error('fetched')));
    expect(again).toEqual({ built: false, exhibits: 2, notes: [] });
  });

  it.each([
    ['a source', 'pack/source/pack.json'],
    ['a picture of the built pack', 'out/packs/first-look/media/abcdefghij.webp'],
    ['the built pack', 'out/packs/first-look/pack.json'],
    ['the stamp', 'cache/built.json'],
  ])('builds again when %s changed', async (_, path) => {
    await buildPack(places, fetchPackage);
    await writeFile(join(root, path), path.includes('source') ? JSON.stringify({ ...header, title: 'Other' }) : '{');
    expect((await buildPack(places, fetchPackage)).built).toBe(true);
    expect(parsePack(await builtJson()).ok).toBe(true);
  });
});

describe('a source that is not whole yet', () => {
  it('builds without the images when the harvest has not run, and says so', async () => {
    await rm(join(root, 'pack/source/media.json'));
    const report = await buildPack(places, fetchPackage);
    expect(report.exhibits).toBe(1);
    expect(report.notes).toEqual(['media.json is not there: 1 images are left out. Run "npm run harvest" to make it.']);
  });

  it('builds without the teaching texts, and says so', async () => {
    await rm(join(root, 'en.json'));
    const report = await buildPack(places, fetchPackage);
    expect(report.notes).toEqual(['The teaching texts are not there: they are left out.']);
  });

  it('takes exhibits from every file named after a medium, and from no other', async () => {
    await put('pack/source/texts-speech.json', [{ ...text, id: 'sspeechsss', twin: undefined }]);
    await put('pack/source/texts.notes.json', [{ ...text, id: 'nnotesnnnn', twin: undefined }]);
    await put('pack/source/notes.json', [{ ...text, id: 'nnotesnnnn', twin: undefined }]);
    await buildPack(places, fetchPackage);
    const parsed = parsePack(await builtJson());
    expect(parsed.ok && parsed.value.exhibits.map(({ id }) => id)).toEqual(['imageimage', 'sspeechsss', 'texttextte']);
  });
});

describe('a source that is wrong', () => {
  it.each<[string, string, unknown, string]>([
    ['a header that is missing', 'pack/source/pack.json', undefined, 'There is no pack.json'],
    ['a file that is not JSON', 'pack/source/texts-human.json', Buffer.from('['), 'texts-human.json is not JSON'],
    [
      'an exhibit without an id',
      'pack/source/texts-human.json',
      [{ ...text, id: 'x' }],
      'texts-human.json is not as it should be: at 0.id',
    ],
    ['an image that was not harvested', 'pack/source/media.json', {}, 'Image imageimage has no picture in media.json'],
    ['a missing picture', 'pack/media/abcdefghij.webp', undefined, 'abcdefghij.webp cannot be read'],
    ['another picture', 'pack/media/abcdefghij.webp', Buffer.from('other'), 'is not the one expected'],
    [
      'a changed text',
      'package/one.txt',
      Buffer.from('Other.'),
      'Text texttextte: the file some-books@1.0.0/one.txt is not the one',
    ],
    [
      'a twin that is nowhere',
      'pack/source/texts-human.json',
      [{ ...text, twin: 'nobodynobo' }],
      '(exhibit texttextte)',
    ],
    [
      'a span past the end',
      'pack/source/texts-human.json',
      [{ ...text, evidence: [...text.evidence, { span: [0, 99], says: 'x', clue: 'voice' }] }],
      'ends at 99',
    ],
  ])('fails in plain words on %s and leaves the old pack', async (_, path, content, says) => {
    await buildPack(places, fetchPackage);
    const old = await builtJson();
    await (content === undefined ? rm(join(root, path)) : put(path, content));
    await put('pack/source/texts-part.json', [{ ...text, id: 'parttextpa', truth: 'real' }]);
    await expect(buildPack(places, fetchPackage)).rejects.toThrow(says);
    expect(await builtJson()).toBe(old);
    expect(await readdir(join(root, 'out/packs'))).toEqual(['first-look', 'teaching']);
  });

  it('says once that a package cannot be had, however many texts need it, and asks for it once', async () => {
    await put('pack/source/texts-part.json', [{ ...text, id: 'parttextpa' }]);
    let asked = 0;
    const offline = () => {
      asked += 1;
      return Promise.reject(new Error('The package some-books@1.0.0 could not be fetched.'));
    };
    await expect(buildPack(places, offline)).rejects.toThrow(/^The package some-books@1\.0\.0 could not be fetched\.$/);
    expect(asked).toBe(1);
  });

  it('names every text that fails, not only the first', async () => {
    await put('pack/source/texts-part.json', [{ ...text, id: 'parttextpa' }]);
    await put('package/one.txt', Buffer.from('Other.'));
    await expect(buildPack(places, fetchPackage)).rejects.toThrow(/texttextte[^]*\n[^]*parttextpa/);
  });
});
