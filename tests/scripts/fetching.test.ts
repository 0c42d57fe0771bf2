import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runFetching } from '../../scripts/lib/fetching.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-look-fetching-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A program that notes each of its starts, and fails with these words until it has been started so often. */
function program(says: string, succeedsAt: number): readonly string[] {
  const source = `
    const { appendFileSync, readFileSync } = require('node:fs');
    appendFileSync('starts', 'x');
    if (readFileSync('starts', 'utf8').length >= ${succeedsAt}) { console.log('done'); process.exit(0); }
    console.error(${JSON.stringify(says)});
    process.exit(1);`;
  return ['--eval', source];
}

const starts = (): number => readFileSync(join(folder, 'starts'), 'utf8').length;

test.each([
  'npm error code ECONNRESET',
  'npm error network read ETIMEDOUT',
  'npm error 503 Service Unavailable',
  'E: Failed to fetch http://deb.example/x.deb  Hash Sum mismatch',
  'E: Could not get lock /var/lib/dpkg/lock-frontend',
  'W: Temporary failure resolving deb.example',
])('what may pass is tried again: %s', async (says) => {
  const result = await runFetching(process.execPath, program(says, 3), { cwd: folder }, { pauses: [0, 0] });
  expect(result).toMatchObject({ code: 0, output: 'done\n' });
  expect(starts()).toBe(3);
});

test('trouble that stays ends with what was said last', async () => {
  const result = await runFetching(process.execPath, program('ENOTFOUND', 9), { cwd: folder }, { pauses: [0, 0] });
  expect(result).toMatchObject({ code: 1, output: 'ENOTFOUND\n' });
  expect(starts()).toBe(3);
});

test.each(['npm error code EUSAGE', 'npm error code EINTEGRITY', 'E: Unable to locate package chromium'])(
  'what will not pass is told at once: %s',
  async (says) => {
    const result = await runFetching(process.execPath, program(says, 9), { cwd: folder }, { pauses: [0, 0] });
    expect(result.code).toBe(1);
    expect(starts()).toBe(1);
  },
);

test('a try that hangs is ended, and tried again', async () => {
  const hangs = [
    '--eval',
    "require('node:fs').appendFileSync('starts', 'x'); require('node:net').createServer().listen(0, '127.0.0.1')",
  ];
  const result = await runFetching(process.execPath, hangs, { cwd: folder }, { pauses: [0], limit: 3000 });
  expect(result.code).not.toBe(0);
  expect(starts()).toBe(2);
});
