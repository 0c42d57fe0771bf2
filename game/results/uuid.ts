import { sha1 } from './sha1.ts';

/** The namespace of our ids, in hex: a random UUID that stands for nothing else. */
const NAMESPACE = '5d0c2f1e8f0b4b0e9a3f2c7a6f1d9b64';
const NAMESPACE_BYTES = Array.from({ length: 16 }, (_, index) =>
  Number.parseInt(NAMESPACE.slice(index * 2, index * 2 + 2), 16),
);

/** A text in ASCII: JSON of a text, with everything beyond as escapes. */
const asciiOf = (text: string): readonly number[] =>
  Array.from(
    JSON.stringify(text).replace(
      /[\u0080-\uffff]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
    (sign) => sign.charCodeAt(0),
  );

/** A UUID of version 5 (RFC 9562, 5.5) that a text always has again. */
export function uuidOf(text: string): string {
  const hash = sha1([...NAMESPACE_BYTES, ...asciiOf(text)]);
  hash.setUint8(6, (hash.getUint8(6) & 0x0f) | 0x50);
  hash.setUint8(8, (hash.getUint8(8) & 0x3f) | 0x80);
  const hex = Array.from({ length: 16 }, (_, index) => hash.getUint8(index).toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
