import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ARGUMENTS } from '../../../electron/channel-arguments.ts';
import { droppedPathSchema } from '../../../electron/storage/dropped-path.ts';
import { bridgeOn, temporaryFolder } from '../../contract/desktop-under-test.ts';

let root: string;
beforeEach(async () => {
  root = await temporaryFolder();
});
afterEach(() => rm(root, { recursive: true, force: true }));

test.each([
  '',
  'a.json',
  '../a.json',
  '//server/share/a.json',
  '\\\\server\\share\\a.json',
  '\\\\?\\C:\\a.json',
  '\\\\.\\pipe\\a.json',
  '/\\server/a.json',
  '/dev/stdin',
  '/proc/self/environ',
  '/sys/x.json',
  '/srv/a\0.json',
  `/${'x'.repeat(5000)}.json`,
])('%j cannot have been dropped', (path) => {
  expect(v.is(droppedPathSchema, path)).toBe(false);
  expect(v.is(ARGUMENTS.readResults, [{ dropped: [{ path }] }])).toBe(false);
  expect(v.is(ARGUMENTS.importPack, [{ dropped: { path } }])).toBe(false);
});

test('of dropped files only those are read that results can be in', async () => {
  await mkdir(join(root, 'folder'));
  const names = ['key.pem', 'shadow', '.bashrc', 'essay.docx', 'result.json', 'RESULT.JSON'];
  for (const name of names) await writeFile(join(root, 'folder', name), '{}');
  const bridge = bridgeOn(join(root, 'data'), root);
  const read = await bridge.readResults({ dropped: names.map((name) => ({ path: join(root, 'folder', name) })) });
  expect(read?.flatMap(({ name, text }) => (text === null ? [] : [name]))).toEqual(['result.json', 'RESULT.JSON']);
  expect(read).toHaveLength(names.length);
});
