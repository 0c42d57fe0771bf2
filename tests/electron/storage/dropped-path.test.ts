import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ARGUMENTS } from '../../../electron/channel-arguments.ts';
import { droppedPathSchema } from '../../../electron/storage/dropped-path.ts';

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
  expect(v.is(ARGUMENTS.importPack, [{ dropped: { path } }])).toBe(false);
});
