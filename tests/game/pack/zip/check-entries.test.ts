import { describe, expect, test } from 'vitest';
import { entryProblem, leadsOut } from '../../../../game/pack/zip/check-entries.ts';
import type { ZipEntry } from '../../../../game/pack/zip/directory.ts';

const entry = (change: Partial<ZipEntry> = {}): ZipEntry => ({
  raw: 'pack.json',
  name: 'pack.json',
  flags: 0,
  method: 8,
  crc: 0,
  packedSize: 100,
  size: 1000,
  mode: 0,
  offset: 0,
  ...change,
});

describe('a file of a pack in a zip', () => {
  test.each([
    ['a link', { mode: 0o120777 }, 'unsafe-path'],
    ['a device', { mode: 0o020666 }, 'unsafe-path'],
    ['a password', { flags: 1 }, 'unreadable'],
    ['a way of packing that is not known', { method: 14 }, 'unreadable'],
    ['a stored file of two sizes', { method: 0 }, 'unreadable'],
    ['a file that swells', { size: 2_000_000 }, 'compressed-bomb'],
  ])('is not read where it is %s', (_, change, code) => {
    expect(entryProblem(entry(change))?.code).toBe(code);
  });

  test('is read where it is plain, and may swell where it is small, or large but honest', () => {
    expect(entryProblem(entry())).toBeNull();
    expect(entryProblem(entry({ mode: 0o100644, method: 0, size: 100 }))).toBeNull();
    expect(entryProblem(entry({ size: 1_000_000 }))).toBeNull();
    expect(entryProblem(entry({ packedSize: 1_000_000, size: 20_000_000 }))).toBeNull();
  });
});

test.each([
  ['../a', true],
  ['a/../../b', true],
  ['a/.. /b', true],
  ['/etc/passwd', true],
  ['//server/share', true],
  ['C:/a', true],
  ['c:a', true],
  ['a/b', false],
  ['..a/b..', false],
  ['1:2', false],
  ['', false],
])('%j leads out: %s', (name, out) => {
  expect(leadsOut(name)).toBe(out);
});
