import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../game/bridge/settings.ts';
import { mergeSeen, readSeen, SEEN_MAX, writeSeen } from '../../../game/keeping/seen.ts';
import { readSettings, writeSettings } from '../../../game/keeping/settings-text.ts';

const ID = 'aaaaaaaaaa';

describe('settings as text', () => {
  test('read back what was written', () => {
    expect(readSettings(writeSettings(DEFAULT_SETTINGS))).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  });

  test.each([
    ['', 'damaged', 'not JSON'],
    ['null', 'damaged', 'shape'],
    ['{"version":1}', 'damaged', 'theme'],
    [JSON.stringify({ ...DEFAULT_SETTINGS, volume: 2 }), 'damaged', 'volume'],
    [JSON.stringify({ ...DEFAULT_SETTINGS, extra: 1 }), 'damaged', 'extra'],
    ['{"version":2}', 'newer', 'version 2'],
    ['{"version":0}', 'damaged', 'version'],
  ])('%j is refused', (text, kind, detail) => {
    expect(readSettings(text)).toEqual({ ok: false, error: { kind, detail } });
  });
});

describe('seen exhibits as text', () => {
  test('read back what was written', () => {
    expect(readSeen(writeSeen([ID]))).toEqual({ ok: true, value: [ID] });
  });

  test.each([
    ['[', 'damaged', 'not JSON'],
    ['["aaaaaaaaaa"]', 'damaged', 'format'],
    [JSON.stringify({ format: 'second-look-seen', version: 1, ids: ['../etc'] }), 'damaged', 'ids.0'],
    [JSON.stringify({ format: 'second-look-seen', version: 3, ids: {} }), 'newer', 'version 3'],
  ])('%j is refused', (text, kind, detail) => {
    expect(readSeen(text)).toEqual({ ok: false, error: { kind, detail } });
  });

  test('an id seen again becomes the youngest', () => {
    expect(mergeSeen(['a', 'b', 'c'], ['d', 'a', 'd'])).toEqual(['b', 'c', 'a', 'd']);
  });

  test('beyond the limit the oldest are forgotten', () => {
    const old = Array.from({ length: SEEN_MAX }, (_, n) => String(n));
    const merged = mergeSeen(old, ['new']);
    expect(merged).toHaveLength(SEEN_MAX);
    expect(merged[0]).toBe('1');
    expect(merged.at(-1)).toBe('new');
  });
});
