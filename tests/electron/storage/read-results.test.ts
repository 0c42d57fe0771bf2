import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createReadResults, type AskResults } from '../../../electron/storage/read-results.ts';
import { hereHelper } from '../../contract/here-helper.ts';
import { SOURCE_LIMITS } from '../../../game/bridge/results.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'second-look-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const nothing = () => Promise.resolve(null);

async function put(name: string, text = name): Promise<string> {
  const path = join(root, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
  return path;
}

/** Reads as the program does, in a helper. */
const reading = (ask: AskResults) => createReadResults(ask, hereHelper);

describe('results on disk', () => {
  test('are those of a folder and of all folders below it, by name, and what is none is listed', async () => {
    for (const name of ['b.json', 'a.JSON', 'notes.txt', 'pupil 1/r.json', 'pupil 1/deep/er/x.json.txt'])
      await put(name);
    const read = reading(() => Promise.resolve([root]));
    expect(await read({ ask: 'folder' })).toEqual([
      { name: 'a.JSON', text: 'a.JSON' },
      { name: 'b.json', text: 'b.json' },
      { name: 'notes.txt', text: null, why: 'passed-over' },
      { name: 'x.json.txt', text: 'pupil 1/deep/er/x.json.txt' },
      { name: 'r.json', text: 'pupil 1/r.json' },
    ]);
    expect(await reading(nothing)({ dropped: [{ path: root }] })).toHaveLength(5);
  });

  test('are found as a platform hands them back, three folders deep, and in the zip of all', async () => {
    const paths = [1, 2, 3].map((nth) => `Submitted files/Pupil ${nth}/Second Look lesson/Version 1/pupil-${nth}.json`);
    for (const path of paths) await put(path);
    const zip = zipSync(Object.fromEntries(paths.map((path) => [path, strToU8(path)])));
    await writeFile(join(root, 'all.zip'), zip);
    const read = reading(nothing);
    const expected = paths.map((path, nth) => ({ name: `pupil-${nth + 1}.json`, text: path }));
    expect(await read({ dropped: [{ path: join(root, 'Submitted files') }] })).toEqual(expected);
    expect(await read({ dropped: [{ path: join(root, 'all.zip') }] })).toEqual(expected);
    expect(await read({ dropped: [{ path: root }] })).toEqual([...expected, ...expected]);
  });

  test('are read in UTF-16 as well', async () => {
    const path = join(root, 'note.json.txt');
    await writeFile(path, Buffer.from('\u{feff}{"ä":1}', 'utf16le'));
    expect(await reading(nothing)({ dropped: [{ path }] })).toEqual([{ name: 'note.json.txt', text: '{"ä":1}' }]);
  });

  test('are not the files that macOS puts beside them on a stick', async () => {
    for (const name of ['a/one.json', 'a/._one.json', '._two.json', 'c/three.json']) await put(name);
    const read = await reading(nothing)({ dropped: [{ path: root }] });
    expect(read?.filter(({ text }) => text !== null).map(({ name }) => name)).toEqual(['one.json', 'three.json']);
    expect(read?.filter(({ text }) => text === null)).toEqual([
      { name: '._two.json', text: null, why: 'passed-over' },
      { name: '._one.json', text: null, why: 'passed-over' },
    ]);
  });

  test('are told of one by one where far too many were dropped', async () => {
    const path = await put('a.json');
    const dropped = Array.from({ length: SOURCE_LIMITS.files + 1 }, () => ({ path }));
    const read = await reading(nothing)({ dropped });
    expect(read?.at(-2)).toEqual({ name: 'a.json', text: 'a.json' });
    expect(read?.at(-1)).toEqual({ name: 'a.json', text: null, why: 'too-many' });
  });

  test('are no devices', async () => {
    expect(await reading(async () => ['/dev/zero'])({ ask: 'files' })).toEqual([
      { name: 'zero', text: null, why: 'unreadable' },
    ]);
    expect(await reading(nothing)({ dropped: [{ path: '/dev/zero' }] })).toEqual([]);
  });

  test('are never looked for behind a link', async () => {
    const secret = await put('elsewhere/secret.json');
    await mkdir(join(root, 'stick'));
    await symlink(secret, join(root, 'stick/link.json'));
    await symlink(join(root, 'elsewhere'), join(root, 'stick/folder'));
    const read = reading(nothing);
    expect(await read({ dropped: [{ path: join(root, 'stick') }] })).toEqual([
      { name: 'folder', text: null, why: 'passed-over' },
      { name: 'link.json', text: null, why: 'passed-over' },
    ]);
    expect(await read({ dropped: [{ path: join(root, 'stick/link.json') }] })).toEqual([
      { name: 'link.json', text: null, why: 'unreadable' },
    ]);
  });

  test('are none where the person chose nothing, or the dialog failed', async () => {
    expect(await reading(nothing)({ ask: 'files' })).toBeNull();
    expect(await reading(() => Promise.reject(new Error('gone')))({ ask: 'files' })).toBeNull();
  });

  test('are asked for by whole paths alone', async () => {
    const read = reading(nothing);
    expect(await read({ dropped: [{ path: 'relative.json' }] })).toEqual([]);
    expect(await read({ dropped: [{}] })).toEqual([]);
    expect(await read({ dropped: [{ path: join(root, 'missing.json') }] })).toEqual([
      { name: 'missing.json', text: null, why: 'unreadable' },
    ]);
  });
});
