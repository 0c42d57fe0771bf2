import { copyFile, link, mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPack } from '../../electron/packs/read-pack.ts';
import { createShelf, type Shelf } from '../../electron/packs/shelf.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { PACK_LIMITS } from '../../game/pack/schema.ts';
import { temporaryFolder, writePack } from '../contract/desktop-under-test.ts';
import { makeFixturePack, webpBytes } from '../contract/fixture-pack.ts';
import { digestFolder } from './folder-digest.ts';

type Json = Record<string, unknown>;

/** One way to break a sound pack, and what has to be said of it. */
interface Broken {
  readonly what: string;
  readonly breakIt: (folder: string, pack: Json) => Promise<void>;
  readonly code: Problem['code'];
  readonly where?: RegExp;
  readonly says: RegExp;
}

const savePack = (folder: string, pack: unknown): Promise<void> =>
  writeFile(join(folder, 'pack.json'), JSON.stringify(pack));
const edit =
  (change: (pack: Json) => unknown) =>
  async (folder: string, pack: Json): Promise<void> => {
    await savePack(folder, change(pack));
  };
const exhibits = (pack: Json): Json[] => pack['exhibits'] as Json[];
const withExhibit = (pack: Json, at: number, change: Json): Json => ({
  ...pack,
  exhibits: exhibits(pack).map((exhibit, index) => (index === at ? { ...exhibit, ...change } : exhibit)),
});
const withPicture = (pack: Json, change: Json): Json =>
  withExhibit(pack, 0, { picture: { ...(exhibits(pack)[0]?.['picture'] as Json), ...change } });
const PICTURE = 'media/pppppppp01.webp';
const OTHER_PICTURE = 'media/pppppppp02.webp';

const BROKEN: readonly Broken[] = [
  {
    what: 'no pack.json',
    breakIt: (folder) => rm(join(folder, 'pack.json')),
    code: 'not-a-pack',
    says: /no pack\.json/,
  },
  {
    what: 'an empty pack.json',
    breakIt: (folder) => writeFile(join(folder, 'pack.json'), ''),
    code: 'not-json',
    says: /not JSON/,
  },
  {
    what: 'a pack.json cut short',
    breakIt: (folder) => truncate(join(folder, 'pack.json'), 500),
    code: 'not-json',
    says: /cut short or damaged/,
  },
  {
    what: 'a pack.json that is a folder',
    async breakIt(folder) {
      await rm(join(folder, 'pack.json'));
      await mkdir(join(folder, 'pack.json'));
    },
    code: 'unsafe-path',
    says: /no plain file/,
  },
  {
    what: 'a pack.json in Latin-1',
    breakIt: (folder) => writeFile(join(folder, 'pack.json'), Buffer.from('{"format":"caf\u00e9"}', 'latin1')),
    code: 'not-utf8',
    says: /UTF-8/,
  },
  {
    what: 'a pack.json in UTF-16',
    breakIt: (folder, pack) =>
      writeFile(join(folder, 'pack.json'), Buffer.from(`\ufeff${JSON.stringify(pack)}`, 'utf16le')),
    code: 'not-utf8',
    says: /UTF-8/,
  },
  {
    what: 'a pack.json of binary noise',
    breakIt: (folder) =>
      writeFile(join(folder, 'pack.json'), Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 197) % 256))),
    code: 'not-utf8',
    says: /UTF-8/,
  },
  {
    what: 'a pack.json beyond the limit',
    async breakIt(folder) {
      await truncate(join(folder, 'pack.json'), PACK_LIMITS.packJsonBytes + 1);
    },
    code: 'too-large',
    says: /larger than the \d+ bytes/,
  },
  { what: 'a list instead of a pack', breakIt: edit(() => []), code: 'not-a-pack', says: /not a pack/ },
  {
    what: 'another program’s JSON',
    breakIt: edit(() => ({ name: 'x', version: '1.0.0' })),
    code: 'not-a-pack',
    says: /"format" must be/,
  },
  {
    what: 'a newer version',
    breakIt: edit((pack) => ({ ...pack, version: 2, news: true })),
    code: 'newer-version',
    says: /update the program/,
  },
  {
    what: 'a version that is no number',
    breakIt: edit((pack) => ({ ...pack, version: 'one' })),
    code: 'wrong-shape',
    where: /version/,
    says: /version must be/,
  },
  {
    what: 'a missing field',
    breakIt: edit(({ title: _title, ...pack }) => pack),
    code: 'wrong-shape',
    where: /title/,
    says: /title is missing/,
  },
  {
    what: 'a field nobody knows',
    breakIt: edit((pack) => ({ ...pack, onload: 'alert(1)' })),
    code: 'wrong-shape',
    where: /onload/,
    says: /not a field/,
  },
  {
    what: 'a text where a number belongs',
    breakIt: edit((pack) => withExhibit(pack, 0, { difficulty: '2' })),
    code: 'wrong-shape',
    where: /difficulty/,
    says: /difficulty must be/,
  },
  {
    what: 'no exhibits',
    breakIt: edit((pack) => ({ ...pack, exhibits: [] })),
    code: 'wrong-shape',
    where: /exhibits/,
    says: /at least 1/,
  },
  {
    what: 'too many exhibits',
    breakIt: edit((pack) => ({
      ...pack,
      exhibits: Array.from({ length: PACK_LIMITS.exhibits + 1 }, () => exhibits(pack)[2]),
    })),
    code: 'too-many',
    says: /at most 2000 long/,
  },
  {
    what: 'a text beyond the limit',
    breakIt: edit((pack) =>
      withExhibit(pack, 2, { segments: [{ by: 'human', content: 'x'.repeat(PACK_LIMITS.textLength + 1) }] }),
    ),
    code: 'too-large',
    where: /content/,
    says: /more than 6000/,
  },
  {
    what: 'a text that was not resolved',
    breakIt: edit((pack) => withExhibit(pack, 2, { segments: [{ by: 'human' }] })),
    code: 'unresolved-text',
    says: /no content/,
  },
  {
    what: 'two exhibits of one id',
    breakIt: edit((pack) => withExhibit(pack, 1, { id: 'aaaaaaaaa1' })),
    code: 'duplicate-id',
    says: /has already/,
  },
  {
    what: 'a twin that is not there',
    breakIt: edit((pack) => withExhibit(pack, 0, { twin: 'zzzzzzzzzz' })),
    code: 'bad-twin',
    says: /no such exhibit/,
  },
  {
    what: 'a box beyond the picture',
    breakIt: edit((pack) =>
      withExhibit(pack, 0, { evidence: [0, 1].map(() => ({ box: [0.9, 0, 0.5, 0.5], says: 'x', clue: 'light' })) }),
    ),
    code: 'bad-box',
    says: /past the picture/,
  },
  {
    what: 'a span beyond the text',
    breakIt: edit((pack) =>
      withExhibit(pack, 2, { evidence: [0, 1].map(() => ({ span: [0, 5000], says: 'x', clue: 'voice' })) }),
    ),
    code: 'bad-span',
    says: /the text ends at/,
  },
  {
    what: 'nesting a thousand deep',
    breakIt: (folder, pack) =>
      writeFile(
        join(folder, 'pack.json'),
        JSON.stringify({ ...pack, title: 0 }).replace('"title":0', `"title":${'['.repeat(1000)}${']'.repeat(1000)}`),
      ),
    code: 'wrong-shape',
    says: /lists inside lists/,
  },
  {
    what: 'a prototype in disguise',
    breakIt: (folder, pack) =>
      writeFile(
        join(folder, 'pack.json'),
        JSON.stringify({ ...pack, x: 0 }).replace('"x":0', '"__proto__":{"admin":true}'),
      ),
    code: 'wrong-shape',
    says: /not a field/,
  },
  {
    what: 'a path that climbs out',
    breakIt: edit((pack) => withPicture(pack, { file: '../../secret.webp' })),
    code: 'unsafe-path',
    where: /file/,
    says: /media\/ and ten letters/,
  },
  {
    what: 'an absolute path',
    breakIt: edit((pack) => withPicture(pack, { file: '/etc/hosts' })),
    code: 'unsafe-path',
    where: /file/,
    says: /media\/ and ten letters/,
  },
  {
    what: 'a drive letter',
    breakIt: edit((pack) => withPicture(pack, { file: 'C:\\media\\aaaaaaaaaa.webp' })),
    code: 'unsafe-path',
    where: /file/,
    says: /media\/ and ten letters/,
  },
  {
    what: 'an address for a path',
    breakIt: edit((pack) => withPicture(pack, { file: 'https://example.org/aaaaaaaaaa.webp' })),
    code: 'unsafe-path',
    where: /file/,
    says: /media\/ and ten letters/,
  },
  {
    what: 'a picture that is missing',
    breakIt: (folder) => rm(join(folder, PICTURE)),
    code: 'missing-file',
    where: /pppppppp01/,
    says: /missing/,
  },
  {
    what: 'no media folder at all',
    breakIt: (folder) => rm(join(folder, 'media'), { recursive: true }),
    code: 'missing-file',
    where: /media/,
    says: /not copied whole/,
  },
  {
    what: 'an empty picture',
    breakIt: (folder) => truncate(join(folder, PICTURE), 0),
    code: 'wrong-size',
    where: /pppppppp01/,
    says: /0 bytes instead of 64/,
  },
  {
    what: 'a picture cut short',
    breakIt: (folder) => truncate(join(folder, PICTURE), 40),
    code: 'wrong-size',
    where: /pppppppp01/,
    says: /cut short/,
  },
  {
    what: 'a picture that was changed',
    breakIt: (folder) => writeFile(join(folder, PICTURE), webpBytes(640, 480, 99)),
    code: 'wrong-hash',
    where: /pppppppp01/,
    says: /damaged or was changed/,
  },
  {
    what: 'another exhibit’s picture',
    breakIt: (folder) => copyFile(join(folder, OTHER_PICTURE), join(folder, PICTURE)),
    code: 'wrong-hash',
    where: /pppppppp01/,
    says: /not the one/,
  },
  {
    what: 'a picture of another size than told',
    breakIt: edit((pack) => withPicture(pack, { width: 641 })),
    code: 'wrong-size',
    says: /640 by 480 pixels/,
  },
  {
    what: 'a picture beyond the limit',
    breakIt: (folder) => truncate(join(folder, PICTURE), PACK_LIMITS.mediaFileBytes + 1),
    code: 'too-large',
    where: /pppppppp01/,
    says: /larger than/,
  },
  {
    what: 'a picture that is a link out of the pack',
    async breakIt(folder) {
      await rename(join(folder, PICTURE), join(folder, '..', 'elsewhere.webp'));
      await symlink(join(folder, '..', 'elsewhere.webp'), join(folder, PICTURE));
    },
    code: 'unsafe-path',
    where: /pppppppp01/,
    says: /leads out of the pack/,
  },
  {
    what: 'a media folder that is a link out of the pack',
    async breakIt(folder) {
      await rename(join(folder, 'media'), join(folder, '..', 'media-elsewhere'));
      await symlink(join(folder, '..', 'media-elsewhere'), join(folder, 'media'), 'dir');
    },
    code: 'unsafe-path',
    where: /media/,
    says: /leads out of the pack/,
  },
  {
    what: 'a picture that is a folder',
    async breakIt(folder) {
      await rm(join(folder, PICTURE));
      await mkdir(join(folder, PICTURE));
    },
    code: 'unsafe-path',
    where: /pppppppp01/,
    says: /no plain file/,
  },
  {
    what: 'a folder named for another pack',
    breakIt: edit((pack) => ({ ...pack, id: 'other-pack' })),
    code: 'not-a-pack',
    says: /named like its pack/,
  },
];

let root: string;
let folder: string;
let sound: Json;

beforeEach(async () => {
  root = await temporaryFolder();
  folder = join(root, 'packs', 'fixture');
  const fixture = await makeFixturePack();
  sound = JSON.parse(fixture.packJson) as Json;
  await writePack(folder, fixture);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const open = () => createShelf(join(root, 'packs'));

/** What is said of the pack when it is opened, or else of its first picture when that is read. */
async function problemsOf(shelf: Shelf): Promise<readonly Problem[]> {
  const opened = await shelf.openPack('fixture');
  const picture = await shelf.readPicture('fixture', PICTURE);
  // Of a pack that does not open nothing is given out.
  if (picture.ok) throw new Error('It was given out.');
  return opened.ok ? [picture.error] : opened.error;
}

describe('what is broken of a pack in a folder is refused, said in plain words, and left as it is', () => {
  test.each(BROKEN)('$what', async ({ breakIt, code, where, says }) => {
    await breakIt(folder, sound);
    const before = await digestFolder(root);
    const problems = await problemsOf(open());
    const [problem] = problems;
    expect(problem).toMatchObject({ code });
    expect(problem?.says).toMatch(says);
    expect(problem?.says).toMatch(/^\S.*[.!]$/s);
    if (where !== undefined) expect(problem?.where).toMatch(where);
    expect(JSON.stringify(problems)).not.toContain(root);
    expect(await digestFolder(root)).toEqual(before);
    expect(({} as Json)['admin']).toBeUndefined();
  });

  test('of the sound pack only its own pictures are given out, and none before it was opened', async () => {
    await link(join(folder, PICTURE), join(folder, 'media', 'aaaaaaaaaa.webp'));
    const shelf = open();
    expect((await shelf.readPicture('fixture', PICTURE)).ok).toBe(false);
    expect((await shelf.openPack('fixture')).ok).toBe(true);
    expect((await shelf.readPicture('fixture', PICTURE)).ok).toBe(true);
    for (const file of ['media/aaaaaaaaaa.webp', 'pack.json', '../fixture/pack.json', ''])
      expect((await shelf.readPicture('fixture', file)).ok).toBe(false);
  });

  test('a pack that was sound once gives nothing out when it opens no more', async () => {
    const shelf = open();
    expect((await shelf.openPack('fixture')).ok).toBe(true);
    await truncate(join(folder, 'pack.json'), 500);
    expect((await shelf.openPack('fixture')).ok).toBe(false);
    expect((await shelf.readPicture('fixture', PICTURE)).ok).toBe(false);
  });

  test('a picture that is broken costs its neighbours nothing, and is read anew each time', async () => {
    const whole = await readFile(join(folder, PICTURE));
    await truncate(join(folder, PICTURE), 10);
    const shelf = open();
    expect((await shelf.openPack('fixture')).ok).toBe(true);
    expect(await shelf.readPicture('fixture', PICTURE)).toMatchObject({
      error: { code: 'wrong-size', exhibit: 'aaaaaaaaa1' },
    });
    expect((await shelf.readPicture('fixture', OTHER_PICTURE)).ok).toBe(true);
    await writeFile(join(folder, PICTURE), whole);
    expect((await shelf.readPicture('fixture', PICTURE)).ok).toBe(true);
  });

  test('where a whole pack is checked every broken picture is named, not just the first', async () => {
    await rm(join(folder, PICTURE));
    await truncate(join(folder, OTHER_PICTURE), 10);
    const opened = await readPack(folder);
    expect(opened.ok ? [] : opened.error.map((problem) => [problem.code, problem.exhibit])).toEqual([
      ['missing-file', 'aaaaaaaaa1'],
      ['wrong-size', 'aaaaaaaaa2'],
    ]);
  });
});
