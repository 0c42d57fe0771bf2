import type * as fsPromises from 'node:fs/promises';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bridgeOn, temporaryFolder } from '../contract/desktop-under-test.ts';
import { OTHER_SETTINGS, SETUP, T0 } from '../contract/fixture-data.ts';

/** Files that the system does not let go of. */
const heldFiles = vi.hoisted(() => new Set<string>());

// No file can be held on every system that the tests run on, so the system is made to say that one is.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fsPromises>();
  return {
    ...real,
    rm: (path: string, options: object) =>
      heldFiles.has(path)
        ? Promise.reject(Object.assign(new Error(`EBUSY: ${path}`), { code: 'EBUSY' }))
        : real.rm(path, options),
  };
});

let root: string;
let data: string;

beforeEach(async () => {
  root = await temporaryFolder();
  data = join(root, 'data');
  await mkdir(join(data, 'sessions'), { recursive: true });
});
afterEach(async () => {
  heldFiles.clear();
  await rm(root, { recursive: true, force: true });
});

const put = async (...names: readonly string[]): Promise<void> => {
  for (const name of names) {
    await mkdir(join(data, name, '..'), { recursive: true });
    await writeFile(join(data, name), 'x');
  }
};

describe('forgetting everything', () => {
  test('takes what was set aside, torn or left unfinished, and leaves what is not the game’s', async () => {
    await put(
      'settings.json',
      'settings.json.damaged-12',
      'settings.json.unfinished',
      'seen.json.damaged-1',
      'window.json',
      'sessions/0123456789abcdef.jsonl',
      'sessions/0123456789abcdef.jsonl.torn-1',
      'sessions/0123456789abcdef.jsonl.damaged-1',
      'sessions/0123456789abcdef.jsonl.unfinished',
      'packs/.removed-mine/pack.json',
      'packs/.new-0123/media/a.webp',
      'packs/.old-mine/card.json',
      'packs/mine/card.json',
    );
    const others = ['Local State', 'Preferences', 'result.csv', 'settings.json.copy', 'my packs/a.zip'];
    await put(...others);
    expect(await bridgeOn(data, root).forgetEverything()).toEqual({ ok: true, value: null });
    expect((await readdir(data)).toSorted()).toEqual(
      [...others, 'my packs'].filter((n) => !n.includes('/')).toSorted(),
    );
  });

  test('takes a link away and leaves what it leads to', async () => {
    const outside = join(root, 'outside');
    await mkdir(outside);
    await writeFile(join(outside, 'essay.txt'), 'mine');
    await rm(join(data, 'sessions'), { recursive: true });
    await symlink(outside, join(data, 'sessions'));
    await mkdir(join(data, 'packs'));
    await symlink(outside, join(data, 'packs', 'mine'));
    expect((await bridgeOn(data, root).forgetEverything()).ok).toBe(true);
    expect(await readdir(data)).toEqual([]);
    expect(await readFile(join(outside, 'essay.txt'), 'utf8')).toBe('mine');
  });

  test('says what is still there, by name and never by path, and takes everything else', async () => {
    const bridge = bridgeOn(data, root);
    await bridge.saveSettings(OTHER_SETTINGS);
    await bridge.createSession(SETUP, T0);
    await put('sessions/0123456789abcdef.jsonl', 'window.json');
    heldFiles.add(join(data, 'sessions', '0123456789abcdef.jsonl'));
    expect(await bridge.forgetEverything()).toEqual({
      ok: false,
      error: { code: 'forget-incomplete', where: 'sessions/0123456789abcdef.jsonl', detail: 'EBUSY' },
    });
    expect((await readdir(data, { recursive: true })).toSorted()).toEqual([
      'sessions',
      'sessions/0123456789abcdef.jsonl',
    ]);
    heldFiles.clear();
    expect(await bridge.forgetEverything()).toEqual({ ok: true, value: null });
    expect(await readdir(data)).toEqual([]);
  });

  test('names five of many', async () => {
    const names = Array.from({ length: 9 }, (_, n) => `settings.json.damaged-${n + 1}`);
    await put(...names);
    for (const name of names) heldFiles.add(join(data, name));
    const forgotten = await bridgeOn(data, root).forgetEverything();
    expect(forgotten.ok ? '' : forgotten.error.where.split(', ')).toEqual([...names.slice(0, 5), '…']);
  });

  test('says so when the browser engine cannot clear its own, and takes the files all the same', async () => {
    await put('settings.json');
    const clear = () => Promise.reject(new Error('no'));
    const bridge = bridgeOn(data, root, undefined, { page: { name: 'Cache', clear } });
    expect(await bridge.forgetEverything()).toMatchObject({ ok: false, error: { where: 'Cache' } });
    expect(await readdir(data)).toEqual([]);
  });

  test('of a data folder that cannot be read is a refusal', async () => {
    await rm(data, { recursive: true });
    await writeFile(data, 'no folder');
    expect(await bridgeOn(data, root).forgetEverything()).toMatchObject({
      ok: false,
      error: { code: 'forget-incomplete', detail: 'ENOTDIR' },
    });
  });
});
