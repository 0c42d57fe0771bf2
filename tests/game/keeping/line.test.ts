import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../../game/keeping/checksum.ts';
import { openLine, sealLine } from '../../../game/keeping/line.ts';

/** Any UTF-16 units, lone surrogates included. */
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  maxLength: 200,
});

describe('the checksum', () => {
  test('is CRC-32 over UTF-16 units, low byte first', () => {
    // zlib's is the oracle.
    fc.assert(
      fc.property(anyText, (text) => {
        expect(checksum(text)).toBe(crc32(Buffer.from(text, 'utf16le')).toString(16).padStart(8, '0'));
      }),
    );
    expect(checksum('')).toBe('00000000');
  });

  test('tells any two texts apart that differ in one unit', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.integer({ min: 1, max: 0xffff }),
        (text, at, flip) => {
          const place = at % text.length;
          const changed =
            text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ flip) + text.slice(place + 1);
          expect(checksum(changed)).not.toBe(checksum(text));
        },
      ),
    );
  });
});

describe('a sealed line', () => {
  test('is one line of JSON and opens to what was sealed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), anyText), (record) => {
        const plain: unknown = JSON.parse(JSON.stringify(record));
        const line = sealLine(record);
        expect(line).not.toContain('\n');
        expect(JSON.parse(line)).toHaveLength(2);
        expect(openLine(line)).toEqual({ ok: true, value: plain });
      }),
    );
  });

  test.each([
    ['empty', ''],
    ['not sealed', '{"seq":0}'],
    ['changed', sealLine({ seq: 0 }).replace('0}', '1}')],
    ['cut short', sealLine({ seq: 0 }).slice(0, -1)],
    ['with a carriage return', `${sealLine({ seq: 0 })}\r`],
    ['sealed but no JSON', `["${checksum('{')}",{]`],
  ])('is refused when it is %s', (_what, line) => {
    expect(openLine(line)).toEqual({ ok: false, error: 'checksum' });
  });
});
