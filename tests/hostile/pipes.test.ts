import { execFileSync } from 'node:child_process';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPlain } from '../../electron/storage/read-capped.ts';
import { answer } from '../../electron/shell/protocol.ts';
import { DEFAULT_SETTINGS } from '../../game/bridge/settings.ts';
import { bridgeOn, temporaryFolder } from '../contract/desktop-under-test.ts';
import { makeFixturePack } from '../contract/fixture-pack.ts';
import { zipOf } from '../contract/import-contract.ts';
import { value } from '../contract/results.ts';

// A read that waits for a pipe's writer never ends: each of these would run into its time limit.

let root: string;
let data: string;
beforeEach(async () => {
  root = await temporaryFolder();
  data = join(root, 'data');
  await mkdir(join(data, 'sessions'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const pipe = (...path: readonly string[]): string => {
  execFileSync('mkfifo', [join(...path)]);
  return join(...path);
};

test('a pipe, a device or a folder is no file, and a link to one neither', async () => {
  await symlink(pipe(root, 'pipe'), join(root, 'link'));
  for (const path of [join(root, 'pipe'), join(root, 'link'), '/dev/zero', root])
    expect(await openPlain(path)).toBeNull();
  await writeFile(join(root, 'file'), 'x');
  const handle = await openPlain(join(root, 'file'));
  expect(String(await handle?.readFile())).toBe('x');
  await handle?.close();
});

test.each(['settings.json', 'seen.json'])('%s as a pipe is set aside', async (name) => {
  pipe(data, name);
  const bridge = bridgeOn(data, root);
  expect((await bridge.loadSettings()).settings).toEqual(DEFAULT_SETTINGS);
  expect(await bridge.loadSeen()).toEqual([]);
  value(await bridge.saveSettings(DEFAULT_SETTINGS));
  value(await bridge.addSeen(['aaaaaaaaaa']));
});

test('a journal as a pipe is set aside', async () => {
  pipe(data, 'sessions', '0123456789abcdef.jsonl');
  const { sessions, notices } = await bridgeOn(data, root).listSessions();
  expect(sessions).toEqual([]);
  expect(notices).toMatchObject([{ code: 'journal-damaged', detail: 'not a file' }]);
});

test.each([
  ['a zip', 'pack.zip'],
  ['anything', 'pack'],
])('a pipe that is dropped as %s is refused', async (_what, name) => {
  const dropped = { path: pipe(root, name) };
  expect((await bridgeOn(data, root).importPack({ dropped })).ok).toBe(false);
});

test('a pack whose parts are pipes is refused or goes without them', async () => {
  const pack = await makeFixturePack('teacher');
  const folder = join(root, 'teacher');
  await mkdir(join(folder, 'media'), { recursive: true });
  pipe(folder, 'pack.json');
  const bridge = bridgeOn(data, root);
  expect((await bridge.importPack({ dropped: { path: folder } })).ok).toBe(false);
  await rm(join(folder, 'pack.json'));
  await writeFile(join(folder, 'pack.json'), pack.packJson);
  for (const name of pack.media.keys()) pipe(folder, name);
  await bridge.importPack({ dropped: { path: folder } });
});

test('a picture, a card and a pack that became pipes where they are kept hold up nothing', async () => {
  const zip = join(root, 'teacher.zip');
  await writeFile(zip, zipOf(await makeFixturePack('teacher')));
  const bridge = bridgeOn(data, root);
  value(await bridge.importPack({ dropped: { path: zip } }));
  value(await bridge.openPack('teacher'));
  const kept = join(data, 'packs', 'teacher');
  const [file = ''] = (await makeFixturePack('teacher')).media.keys();
  await rename(join(kept, file), join(kept, `${file}.old`));
  pipe(kept, file);
  expect((await bridge.readPicture('teacher', file)).ok).toBe(false);
  const roots = { renderer: root, packs: root, imported: join(data, 'packs'), trialOf: () => join(kept, file) };
  const request = { url: 'app://game/trial/1.webp', method: 'GET' };
  expect((await answer(request, roots)).status).toBe(404);
  for (const name of ['pack.json', 'card.json']) {
    await rm(join(kept, name));
    pipe(kept, name);
  }
  expect((await bridge.openPack('teacher')).ok).toBe(false);
  expect((await bridge.listPacks()).notices).toMatchObject([{ code: 'pack-unreadable' }]);
});
