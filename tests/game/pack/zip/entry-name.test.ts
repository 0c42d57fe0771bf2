import { describe, expect, test } from 'vitest';
import { entryName } from '../../../../game/pack/zip/entry-name.ts';
import { extraField as field, unicodePath } from '../../../hostile/zip-writer.ts';

const NONE = new Uint8Array();
const UTF8 = 0x0800;
const bytes = (text: string, encoding: 'utf8' | 'latin1' = 'utf8') => new Uint8Array(Buffer.from(text, encoding));

describe('the name of an entry', () => {
  test.each([
    ['plain', bytes('museum (1)/pack.json'), 0, NONE, 'museum (1)/pack.json'],
    ['with what addresses would write otherwise', bytes('100% & +%41'), 0, NONE, '100% & +%41'],
    ['in UTF-8 that says so', bytes('Gemälde/町/🎨'), UTF8, NONE, 'Gemälde/町/🎨'],
    ['in UTF-8 that does not say so', bytes('Gemälde'), 0, NONE, 'Gemälde'],
    ['with accents of their own', bytes('Gema\u0308lde'), UTF8, NONE, 'Gemälde'],
    ['in code page 437', new Uint8Array([0x47, 0x65, 0x6d, 0x84, 0x6c, 0x64, 0x65]), 0, NONE, 'Gemälde'],
    ['that is no UTF-8 though it says so', new Uint8Array([0x61, 0xff]), UTF8, NONE, 'a\u00a0'],
    ['with backslashes', bytes('a\\b\\c'), 0, NONE, 'a/b/c'],
    ['with a second one', bytes('Gem?lde'), 0, unicodePath(bytes('Gem?lde'), 'Gemälde'), 'Gemälde'],
    [
      'with a second one behind another field',
      bytes('?'),
      0,
      Buffer.concat([field(9, NONE), unicodePath(bytes('?'), '町')]),
      '町',
    ],
    ['with a second one that is another’s', bytes('mine'), 0, unicodePath(bytes('other'), 'evil'), 'mine'],
    [
      'with a second one of a newer version',
      bytes('mine'),
      0,
      field(0x7075, new Uint8Array([2, 0, 0, 0, 0, 97])),
      'mine',
    ],
    ['with a second one cut short', bytes('mine'), 0, field(0x7075, new Uint8Array([1, 0])), 'mine'],
    ['with a second one that is no UTF-8', bytes('?'), 0, unicodeBytes(bytes('?'), 0xff), '?'],
    [
      'with fields that reach beyond their end',
      bytes('mine'),
      0,
      field(0x7075, bytes('abcdef')).subarray(0, 6),
      'mine',
    ],
    ['that says UTF-8, with a second one', bytes('mine'), UTF8, unicodePath(bytes('mine'), 'other'), 'mine'],
  ])('%s', (_, name, flags, extra, expected) => {
    expect(entryName(name, flags, new Uint8Array(extra))).toBe(expected);
  });
});

/** A second name of one byte. */
function unicodeBytes(first: Uint8Array, byte: number): Uint8Array {
  const made = new Uint8Array(unicodePath(first, 'x'));
  made[made.length - 1] = byte;
  return made;
}
