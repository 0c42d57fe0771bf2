import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPack } from '../../electron/packs/read-pack.ts';
import { mediaOf } from '../../game/pack/media.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { PACK_LIMITS } from '../../game/pack/schema.ts';
import { temporaryFolder } from '../contract/desktop-under-test.ts';
import { makeFixturePack } from '../contract/fixture-pack.ts';
import { writeZip } from './zip-writer.ts';
import type { ZipFile } from './zip-writer.ts';

let root: string;
let sound: readonly ZipFile[];

beforeEach(async () => {
  root = await temporaryFolder();
  const pack = await makeFixturePack();
  sound = [
    { name: 'pack.json', content: pack.packJson, deflate: true },
    ...Array.from(pack.media, ([name, content]) => ({ name, content })),
  ];
});
afterEach(() => rm(root, { recursive: true, force: true }));

interface Broken {
  readonly what: string;
  readonly zip: (files: readonly ZipFile[]) => Buffer;
  readonly code: Problem['code'];
  readonly says: RegExp;
}

const LINK = 0o120777;
const plus = (extra: ZipFile) => (files: readonly ZipFile[]) => writeZip([...files, extra]);
const packJson = (change: Partial<ZipFile>) => (files: readonly ZipFile[]) =>
  writeZip(files.map((file) => (file.name === 'pack.json' ? { ...file, ...change } : file)));

const BROKEN: readonly Broken[] = [
  { what: 'an empty file', zip: () => Buffer.alloc(0), code: 'unreadable', says: /cannot be read/ },
  {
    what: 'something that is no zip',
    zip: () => Buffer.from('<html>404</html>'.repeat(20)),
    code: 'unreadable',
    says: /cannot be read/,
  },
  {
    what: 'a zip cut short',
    zip: (files) => writeZip(files).subarray(0, 900),
    code: 'unreadable',
    says: /cannot be read/,
  },
  {
    what: 'a zip whose end is gone',
    zip: (files) => writeZip(files).subarray(0, -10),
    code: 'unreadable',
    says: /cannot be read/,
  },
  { what: 'a zip with nothing in it', zip: () => writeZip([]), code: 'not-a-pack', says: /no pack\.json/ },
  {
    what: 'two packs side by side',
    zip: (files) =>
      writeZip(['one', 'two'].flatMap((folder) => files.map((file) => ({ ...file, name: `${folder}/${file.name}` })))),
    code: 'too-many',
    says: /more than one pack here: “one\/pack\.json” and “two\/pack\.json”\. Import one at a time/,
  },
  {
    what: 'a name that climbs out',
    zip: plus({ name: '../evil.txt', content: 'x' }),
    code: 'unsafe-path',
    says: /leads out of the pack/,
  },
  {
    what: 'a name that climbs out from within',
    zip: plus({ name: 'media/../../evil.txt', content: 'x' }),
    code: 'unsafe-path',
    says: /leads out of the pack/,
  },
  {
    what: 'an absolute name',
    zip: plus({ name: '/etc/cron.d/evil', content: 'x' }),
    code: 'unsafe-path',
    says: /leads out of the pack/,
  },
  {
    what: 'a drive letter',
    zip: plus({ name: 'C:/evil.txt', content: 'x' }),
    code: 'unsafe-path',
    says: /leads out of the pack/,
  },
  {
    what: 'backslashes',
    zip: plus({ name: 'media\\..\\..\\evil.txt', content: 'x' }),
    code: 'unsafe-path',
    says: /leads out of the pack/,
  },
  { what: 'a file twice', zip: plus({ name: 'pack.json', content: '{}' }), code: 'duplicate-id', says: /twice/ },
  {
    what: 'a file twice but for its capitals',
    zip: plus({ name: 'Pack.JSON', content: '{}' }),
    code: 'duplicate-id',
    says: /twice/,
  },
  { what: 'a password', zip: packJson({ flags: 1 }), code: 'unreadable', says: /password/ },
  {
    what: 'more files than a pack can have',
    zip: (files) =>
      writeZip([...files, ...Array.from({ length: 4100 }, (_, n) => ({ name: `media/n${n}`, content: '' }))]),
    code: 'too-many',
    says: /more than \d+ files, and no pack has so many/,
  },
  {
    what: 'a pack.json that is a link',
    zip: packJson({ mode: LINK }),
    code: 'unsafe-path',
    says: /no plain file/,
  },
  {
    what: 'a pack.json that is a bomb and says so',
    zip: packJson({ content: new Uint8Array(4 * 1024 * 1024), deflate: true }),
    code: 'compressed-bomb',
    says: /fill the disk/,
  },
  {
    what: 'a bomb that says it is small',
    zip: packJson({ content: new Uint8Array(8 * 1024 * 1024), claims: 2000, deflate: true }),
    code: 'compressed-bomb',
    says: /fill the disk/,
  },
  {
    what: 'a pack.json that claims too much',
    zip: packJson({
      content: `{"x":"${'é'.repeat(10)}"}`,
      claims: PACK_LIMITS.packJsonBytes + 1,
      deflate: true,
      checksum: 0,
    }),
    code: 'compressed-bomb',
    says: /fill the disk/,
  },
  {
    what: 'content that does not unpack',
    zip: (files) => spoil(writeZip(files)),
    code: 'unreadable',
    says: /cannot be read/,
  },
  {
    what: 'a pack.json that is not UTF-8',
    zip: packJson({ content: Buffer.from([0xff, 0xfe, 0x7b]), deflate: false }),
    code: 'not-utf8',
    says: /UTF-8/,
  },
  {
    what: 'a newer version',
    zip: packJson({ content: '{"format":"second-look-pack","version":9}' }),
    code: 'newer-version',
    says: /update the program/,
  },
  { what: 'a missing picture', zip: (files) => writeZip(files.slice(0, -1)), code: 'missing-file', says: /missing/ },
  {
    what: 'a changed picture',
    zip: (files) =>
      writeZip(
        files.map((file) =>
          file.name.endsWith('01.webp') ? { ...file, content: Buffer.from(file.content).fill(7, 40) } : file,
        ),
      ),
    code: 'wrong-hash',
    says: /damaged or was changed/,
  },
];

/** Damages the first file's packed bytes. */
function spoil(zip: Buffer): Buffer {
  return Buffer.concat([zip.subarray(0, 60), Buffer.alloc(40, 0xff), zip.subarray(100)]);
}

describe('a broken pack in a zip is refused whole, said in plain words, and left as it is', () => {
  test.each(BROKEN)('$what', async ({ zip, code, says }) => {
    const path = join(root, 'pack.zip');
    const bytes = zip(sound);
    await writeFile(path, bytes);
    const started = process.memoryUsage().arrayBuffers;
    const opened = await readPack(path);
    if (opened.ok) throw new Error('It opened.');
    const [problem] = opened.error;
    expect(problem).toMatchObject({ code });
    expect(problem?.says).toMatch(says);
    expect(JSON.stringify(opened.error)).not.toContain(root);
    expect(process.memoryUsage().arrayBuffers - started).toBeLessThan(64 * 1024 * 1024);
    expect(await readFile(path)).toEqual(bytes);
  });

  test('the sound one opens like its folder', async () => {
    const path = join(root, 'pack.zip');
    await writeFile(path, writeZip([{ name: 'media/', content: '' }, ...sound]));
    const opened = await readPack(path);
    expect(opened).toMatchObject({ ok: true, value: { pack: { id: 'fixture' } } });
    expect(opened.ok && mediaOf(opened.value.pack)).toHaveLength(3);
  });

  test('so does one that was zipped with its folder, and with what a system left in it', async () => {
    const path = join(root, 'pack.zip');
    const left = ['__MACOSX/._pack.json', '.DS_Store', 'fixture/.DS_Store', 'fixture/Thumbs.db', 'fixture/desktop.ini'];
    const files = sound.map((file) => ({ ...file, name: `fixture/${file.name}` }));
    await writeFile(path, writeZip([...left.map((name) => ({ name, content: 'x' })), ...files]));
    expect(await readPack(path)).toMatchObject({ ok: true, value: { pack: { id: 'fixture' } } });
  });

  test('a path where nothing is', async () => {
    const opened = await readPack(join(root, 'nothing.zip'));
    expect(opened).toMatchObject({ ok: false, error: [{ code: 'unreadable', where: 'nothing.zip' }] });
  });
});
