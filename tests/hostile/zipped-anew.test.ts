import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bridge } from '../../game/bridge/contract.ts';
import type { Imported } from '../../game/bridge/packs.ts';
import { bridgeOn, temporaryFolder, writePack } from '../contract/desktop-under-test.ts';
import { makeFixturePack, type FixturePack } from '../contract/fixture-pack.ts';
import { error, value } from '../contract/results.ts';
import { inflate } from '../../electron/packs/inflate.ts';
import { openZip } from '../../game/pack/zip/open-zip.ts';
import { writeZip, type ZipFile } from './zip-writer.ts';
import { anyZipped, DANGEROUS, OUTER, STRAYS, zipped, type Zipped } from './zipped-anew.ts';

let root: string;
let bridge: Bridge;
let pack: FixturePack;
let sound: readonly ZipFile[];

beforeEach(async () => {
  root = await temporaryFolder();
  bridge = bridgeOn(join(root, 'data'), join(root, 'packs'));
  pack = await makeFixturePack();
  sound = [
    { name: 'pack.json', content: pack.packJson },
    ...Array.from(pack.media, ([name, content]) => ({ name, content })),
  ];
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function imported(path: string): Promise<Imported> {
  const result = value(await bridge.importPack({ dropped: { path } }));
  if (result === null) throw new Error('It was stopped.');
  expect(result).toMatchObject({ left: 0, leftOut: [], mended: [], card: { id: 'fixture', images: 2, texts: 2 } });
  expect(result.passed).toBeGreaterThanOrEqual(result.passedOver.length);
  return result;
}

async function importZip(files: readonly ZipFile[], zip64 = false): Promise<Imported> {
  const path = join(root, 'anew.zip');
  await writeFile(path, writeZip(files, { zip64 }));
  return imported(path);
}

async function refused(files: readonly ZipFile[]): Promise<string> {
  const path = join(root, 'anew.zip');
  await writeFile(path, writeZip(files));
  return String(error(await bridge.importPack({ dropped: { path } }))[0]?.says);
}

const PLAIN: Zipped = {
  outer: [],
  strays: [],
  dangerous: [],
  outside: [],
  backslashes: false,
  names: 'flagged',
  deflate: true,
  descriptor: false,
  zip64: false,
  host: 3,
  folders: false,
  dotted: false,
  packJson: 'pack.json',
};
const like = (how: Partial<Zipped>): readonly ZipFile[] => zipped(sound, { ...PLAIN, ...how });

describe('a pack that was zipped anew is imported', () => {
  test.each(OUTER)('in a folder called %j, and in that inside another', async (outer) => {
    for (const names of ['flagged', 'unflagged', 'second', 'cp437'] as const) {
      expect((await importZip(like({ outer: [outer], names }))).passedOver).toEqual([]);
      await importZip(like({ outer: [outer, 'inner', outer], names, backslashes: true }));
    }
  });

  test.each(STRAYS)('with %j in it, which is told and not held against it', async (stray) => {
    const { passedOver } = await importZip(like({ strays: [stray] }));
    expect(passedOver).toHaveLength(1);
    const told = String(passedOver[0]);
    expect(told.endsWith('/') ? stray.startsWith(told) : true).toBe(true);
    // oxlint-disable-next-line no-control-regex -- Nothing that turns or hides words may be told as it is.
    expect(told).not.toMatch(/[\u0000-\u001f\u202e]/);
  });

  test.each(DANGEROUS)(
    'with $name of flags $flags, mode $mode and method $method in it, which is never read',
    async (file) => {
      const { passedOver } = await importZip(like({ dangerous: [file], outer: ['by me'] }));
      expect(passedOver).toHaveLength(1);
    },
  );

  test.each<[string, Partial<Zipped>]>([
    ['sizes behind the contents', { descriptor: true }],
    ['sizes behind the contents, unsigned', { descriptor: 'short' }],
    ['zip64 without need', { zip64: true }],
    ['zip64 as a stream', { zip64: true, descriptor: true, folders: true }],
    ['backslashes', { backslashes: true, outer: ['Town'], host: 0, folders: true }],
  ])('with %s, and with extra fields that fill up', async (_, how) => {
    await importZip(like(how));
    const filled = like(how).map((file) => ({ ...file, localExtra: new Uint8Array(13) }));
    await importZip(filled, true);
  });

  test('in whatever way, with whatever comes along', async () => {
    await fc.assert(
      fc.asyncProperty(anyZipped, fc.boolean(), async (how, zip64) => {
        const zip = writeZip(zipped(sound, how), { zip64 });
        const read = async (offset: number, length: number) => new Uint8Array(zip.subarray(offset, offset + length));
        const opened = await openZip({ size: zip.length, read, close: () => Promise.resolve() }, inflate);
        const container = value(opened);
        for (const { name, content } of sound)
          expect(Buffer.from(value(await container.read(name, 100_000)) ?? []).equals(Buffer.from(content))).toBe(true);
        const told = container.passedOver(new Set(pack.media.keys()));
        expect(told.length).toBeGreaterThanOrEqual(how.strays.length > 0 ? 1 : 0);
        expect(told.filter((name) => /^media\/pppppppp0\d\.webp$|^pack\.json$/i.test(name))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('of hundreds of stray files the first few are told, and how many there are', async () => {
    const strays = Array.from({ length: 120 }, (_, nth) => `note ${nth}.txt`);
    expect(await importZip(like({ strays }))).toMatchObject({ passed: 120, passedOver: { length: 50 } });
  });
});

describe('what is no pack says what to do', () => {
  const instead = (name: string) => like({}).map((file) => (file.name === 'pack.json' ? { ...file, name } : file));

  test.each([
    'pack.json.txt',
    'pack (1).json',
    'Copy of pack.json',
    'pack - Kopie.json',
    'pack.txt',
    'in/pack.JSON.json',
  ])('a pack.json called %s', async (name) => {
    const says = await refused(instead(name));
    expect(says).toBe(
      `There is no pack.json, but a file “${name}”: give it the name pack.json, with nothing before or behind it, and import the pack again.`,
    );
  });

  test('a zip in a zip, the pictures alone, two packs, and one packed twice', async () => {
    expect(await refused([{ name: 'town.zip', content: writeZip(sound) }])).toMatch(
      /a zip inside, “town\.zip”: unpack/,
    );
    const bare = sound.slice(1).map((file) => ({ ...file, name: file.name.replace('media/', '') }));
    expect(await refused(bare)).toMatch(/pictures of a pack alone\. Choose the folder above/);
    expect(await refused([...like({ outer: ['a'] }), ...like({ outer: ['b'] })])).toMatch(/more than one pack here/);
    expect(await refused([...sound, { name: 'Pack.json', content: '{}' }])).toMatch(/Pack\.json is there twice/);
    expect(await refused([...sound, ...sound.slice(1, 2)])).toMatch(/media\/pppppppp01\.webp is in the zip twice/);
    expect(await refused([{ name: 'letter.docx', content: 'x' }])).toMatch(
      /this is no pack\. Choose the folder, or the zip/,
    );
    expect(await refused([{ name: '__MACOSX/pack.json', content: pack.packJson }])).toMatch(/this is no pack/);
  });

  test.each([
    ['a 7z archive', Buffer.from("7z\xbc\xaf'\x1c\0\x04", 'latin1'), /^This is a 7z archive and no zip: unpack it/],
    ['a RAR archive', Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), /^This is a RAR archive/],
    ['a gzip archive', Buffer.from('\x1f\x8b\x08\0\0\0\0\0', 'latin1'), /^This is a gzip archive/],
    ['the pack.json alone', Buffer.from('\ufeff { "format": "second-look-pack" }'), /^This is a JSON file by itself/],
    ['anything else', Buffer.from('my holiday'), /^The zip cannot be read/],
  ])('%s instead of a zip', async (_, bytes, says) => {
    const path = join(root, 'anew.zip');
    await writeFile(path, bytes);
    expect(error(await bridge.importPack({ dropped: { path } }))[0]?.says).toMatch(says);
  });

  test.each([
    ['../evil.txt', true],
    ['a/../../evil.txt', true],
    ['/etc/passwd', true],
    ['C:\\Users\\x.txt', true],
    ['\\\\server\\share\\x', true],
    ['..notes.txt', false],
    ['a..b/c', false],
    ['...', false],
  ])('%j beside it leads out: %s', async (name, out) => {
    const files = [...sound, { name, content: 'x' }];
    if (out) expect(await refused(files)).toMatch(/leads out of the pack/);
    else expect((await importZip(files)).passed).toBe(1);
  });
});

describe('so is a folder', () => {
  test.each([
    ['itself', ''],
    ['one too high', 'Gemälde'],
    ['three too high', 'a/b (1)/c & d'],
  ])('chosen %s, with what lies about', async (_, below) => {
    const folder = join(root, 'chosen');
    const inner = join(folder, below);
    await writePack(inner, pack);
    const strays = STRAYS.filter((name) => !/[:\r\u202e]| $/.test(name));
    for (const stray of strays) {
      await mkdir(dirname(join(inner, stray)), { recursive: true });
      await writeFile(join(inner, stray), 'x');
    }
    await symlink('/etc', join(inner, 'linked'));
    const { passedOver } = await imported(folder);
    expect(passedOver).toContain('~$notes.docx');
    expect(passedOver).toContain('linked');
    expect(passedOver).toContain('.git/');
    expect(passedOver).toContain('media/zzzzzzzzzz.webp');
  });

  test('whose pack.json has capitals', async () => {
    const folder = join(root, 'chosen');
    await writePack(folder, pack);
    await rm(join(folder, 'pack.json'));
    await writeFile(join(folder, 'Pack.JSON'), pack.packJson);
    await imported(folder);
  });

  const saysOf = async (folder: string): Promise<string> =>
    String(error(await bridge.importPack({ dropped: { path: folder } }))[0]?.says);

  test('chosen one too deep, without its pack.json, with two packs below, or a whole disk says so', async () => {
    const folder = join(root, 'chosen');
    await writePack(folder, pack);
    expect(await saysOf(join(folder, 'media'))).toMatch(/pictures of a pack alone\. Choose the folder above/);
    await writePack(join(root, 'many', 'one'), pack);
    await writePack(join(root, 'many', 'two'), pack);
    expect(await saysOf(join(root, 'many'))).toMatch(/more than one pack here/);
    const disk = join(root, 'disk');
    for (let nth = 0; nth < 900; nth += 1) await mkdir(join(disk, `d${nth}`, 'deep'), { recursive: true });
    expect(await saysOf(disk)).toMatch(/no pack\.json among the first \d+ names, and no more were looked through/);
    const full = join(root, 'full');
    await mkdir(full);
    await Promise.all(Array.from({ length: 4100 }, (_, nth) => writeFile(join(full, `n${nth}`), '')));
    expect(await saysOf(full)).toMatch(/no pack\.json among the first 4016 names/);
  });
});

test('a pipe is not waited for', async () => {
  const path = join(root, 'pipe.zip');
  execFileSync('mkfifo', [path]);
  expect(error(await bridge.importPack({ dropped: { path } }))).toMatchObject([{ code: 'unreadable' }]);
});

describe('a pack.json as editors leave it', () => {
  const withText = (content: Uint8Array | string) =>
    sound.map((file) => (file.name === 'pack.json' ? { ...file, content } : file));

  test('with a mark of UTF-8, or with NULs behind it, is read', async () => {
    await importZip(withText(`\ufeff${pack.packJson}`));
    await importZip(withText(`${pack.packJson}\n${'\u0000'.repeat(512)}`));
  });

  test('in UTF-16, with or without its mark, is told how to save', async () => {
    const swapped = Buffer.from(pack.packJson, 'utf16le').swap16();
    const texts = [Buffer.from(`\ufeff${pack.packJson}`, 'utf16le'), Buffer.from(pack.packJson, 'utf16le'), swapped];
    for (const text of texts)
      expect(await refused(withText(text))).toMatch(/written in UTF-16: open it in a text editor/);
  });
});
