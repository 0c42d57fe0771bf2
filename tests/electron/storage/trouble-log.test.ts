import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTroubleLog, describeError, LOG_FILE_BYTES } from '../../../electron/storage/trouble-log.ts';
import { temporaryFolder } from '../../contract/desktop-under-test.ts';

let root: string;
beforeEach(async () => {
  root = await temporaryFolder();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const open = () => createTroubleLog(root, '1.2.3, Electron 0', () => 0);
const text = (): string => readFileSync(join(root, 'log', 'second-look.log'), 'utf8');

test('a line says when, where and what, and of an error its kind, its code and its places', () => {
  const error = Object.assign(new RangeError('secret'), { code: 'ENOENT' });
  error.stack = [
    'RangeError: secret',
    '    at readIt (/srv/anna/Second Look/out/main/index.js:10:5)',
    '    at async Object.open [as start] (file:///C:/School/anna/out/main/chunk-a1.js:3:44)',
    '    at new Thing (C:\\Users\\anna\\x.mjs:1:2)',
    '    at node:internal/process/task_queues:95:5',
    '    at anna (/srv/anna/essay of anna.docx:1:1)',
    '    at eval (eval at <anonymous> (/srv/anna/y.js:1:1), <anonymous>:1:1)',
  ].join('\n');
  open().write('here', error);
  expect(text()).toBe(
    '1970-01-01T00:00:00.000Z | 1.2.3, Electron 0 | here | RangeError | ENOENT | readIt index.js:10:5 | ' +
      'Object.open chunk-a1.js:3:44 | Thing x.mjs:1:2 | - node:internal/process/task_queues:95:5\n',
  );
});

test.each([
  ['a message that looks like a place', new Error('x\n    at anna (/srv/anna/a.js:1:1)'), /anna/],
  ['a name that is none', Object.assign(new Error('x'), { name: 'Anna /home' }), /[Aa]nna|home/],
  ['a code that is none', Object.assign(new Error('x'), { code: '/home/anna' }), /anna/],
  ['a text', '/home/anna answered 5', /anna|5/],
  ['an object', { path: '/home/anna' }, /anna/],
])('%s gives nothing away', (_what, thrown, secret) => {
  expect(describeError(thrown)).not.toMatch(secret);
});

test('both files together stay below 1 MB, and hold what came last', () => {
  const log = open();
  for (let n = 0; n < 12_000; n += 1) log.write(`${'x'.repeat(90)} ${n}`);
  const sizes = readdirSync(join(root, 'log')).map((name) => statSync(join(root, 'log', name)).size);
  expect(sizes).toHaveLength(2);
  expect(Math.max(...sizes)).toBeLessThan(LOG_FILE_BYTES);
  expect(text().trimEnd().endsWith(' 11999')).toBe(true);
  log.write('y'.repeat(1_000_000));
  expect(text().trimEnd().split('\n').at(-1)).toHaveLength(2000);
});

test('it is private, follows no link, waits for no pipe, and never throws', () => {
  open().write('here');
  expect(statSync(join(root, 'log', 'second-look.log')).mode & 0o777).toBe(0o600);
  const file = join(root, 'log', 'second-look.log');
  rmSync(file);
  writeFileSync(join(root, 'mine.txt'), 'mine');
  symlinkSync(join(root, 'mine.txt'), file);
  open().write('there');
  expect(readFileSync(join(root, 'mine.txt'), 'utf8')).toBe('mine');
  rmSync(file);
  execFileSync('mkfifo', [file]);
  open().write('there');
  rmSync(join(root, 'log'), { recursive: true });
  writeFileSync(join(root, 'log'), 'a file');
  open().write('there');
  rmSync(join(root, 'log'));
  mkdirSync(join(root, 'log'));
  open().write('here again');
  expect(text()).toContain('here again');
});
