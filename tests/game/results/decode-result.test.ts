import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeResult } from '../../../game/results/decode-result.ts';

const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const all = mark ? [0xfeff, ...units] : units;
  return Uint8Array.from(all.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}
const encoded = (text: string): readonly Uint8Array[] => [
  new TextEncoder().encode(text),
  Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]),
  utf16(text, true, true),
  utf16(text, false, true),
  utf16(text, true, false),
  utf16(text, false, false),
];

test('a result is read in every encoding in which editors save it', () => {
  const text = `{"title":"Große Straße, 東京 🌊","long":"${'x'.repeat(20_000)}"}`;
  for (const bytes of encoded(text)) expect(decodeResult(bytes, utf8)?.replace('\u{feff}', '')).toBe(text);
});

test('whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (inner) => {
      const text = `{${inner}`;
      for (const bytes of encoded(text)) expect(decodeResult(bytes, utf8)?.replace('\u{feff}', '')).toBe(text);
    }),
  );
});

test.for([
  ['half a unit', [0xff, 0xfe, 0x7b]],
  ['half a pair of units', [0xff, 0xfe, 0x00, 0xd8]],
  ['a picture', [0xff, 0xd8, 0xff, 0xe0]],
] as const)('%s is no text', ([, bytes]) => {
  expect(decodeResult(Uint8Array.from(bytes), utf8)).toBeNull();
});
