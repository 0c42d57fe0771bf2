import { describe, expect, test } from 'vitest';
import { PACK_LIMITS } from '../../../../game/pack/schema.ts';
import { checkEntries } from '../../../../game/pack/zip/check-entries.ts';
import type { ZipEntry } from '../../../../game/pack/zip/directory.ts';

/** Entries one after another, each of a hundred bytes unless told. */
function entries(...changes: readonly Partial<ZipEntry>[]): readonly ZipEntry[] {
  let offset = 0;
  return changes.map((change, nth) => {
    const entry = {
      name: `f${nth}`,
      flags: 0,
      method: 0,
      crc: 0,
      packedSize: 100,
      size: 100,
      mode: 0,
      offset,
      ...change,
    };
    offset = entry.offset + 30 + entry.name.length + entry.packedSize;
    return entry;
  });
}

const code = (list: readonly ZipEntry[], directoryAt = 4_000_000_000) => {
  const checked = checkEntries(list, directoryAt);
  return checked.ok ? [...checked.value.keys()] : checked.error.code;
};

describe('the entries of a zip', () => {
  test('are its files; folders and what systems leave behind are none', () => {
    const list = entries(
      { name: 'pack.json' },
      { name: 'media/', packedSize: 0, size: 0 },
      { name: 'media/a' },
      { name: '__MACOSX/a' },
      { name: '.DS_Store' },
    );
    expect(code(list)).toEqual(['pack.json', 'media/a']);
    expect(code(entries(), 0)).toEqual([]);
    expect(code(entries({ mode: 0o100644 }, { name: 'x/', mode: 0o040755, packedSize: 0, size: 0 }))).toEqual(['f0']);
  });

  test.each([
    ['a name that leads out', { name: '../a' }, 'unsafe-path'],
    ['no name', { name: '' }, 'unsafe-path'],
    ['a link', { mode: 0o120777 }, 'unsafe-path'],
    ['a device', { mode: 0o020666 }, 'unsafe-path'],
    ['a password', { flags: 1 }, 'unreadable'],
    ['a way of packing that is not known', { method: 14 }, 'unreadable'],
    ['a stored file of two sizes', { packedSize: 101 }, 'unreadable'],
    ['a file that swells', { method: 8, size: 2_000_000 }, 'compressed-bomb'],
    [
      'more than a pack may hold',
      { method: 8, size: PACK_LIMITS.totalBytes + 1, packedSize: PACK_LIMITS.totalBytes },
      'compressed-bomb',
    ],
    ['the same name in capitals', { name: 'F0' }, 'duplicate-id'],
  ])('are refused with %s', (_, change, expected) => {
    expect(code(entries({}, change))).toBe(expected);
  });

  test('may swell where they are small, and where they are large but honest', () => {
    expect(code(entries({ method: 8, packedSize: 100, size: 1_000_000 }))).toEqual(['f0']);
    expect(code(entries({ method: 8, packedSize: 1_000_000, size: 20_000_000 }))).toEqual(['f0']);
  });

  test('must not overlap, reach into the directory, or leave room before the first', () => {
    expect(code(entries({}, { offset: 50 }))).toBe('compressed-bomb');
    expect(code(entries({}, {}), 263)).toBe('compressed-bomb');
    expect(code(entries({}, {}), 264)).toEqual(['f0', 'f1']);
    expect(code(entries({ offset: 1 }))).toBe('unreadable');
  });

  test('may stand in another order than their contents', () => {
    expect(code(entries({}, {}).toReversed())).toEqual(['f1', 'f0']);
  });
});
