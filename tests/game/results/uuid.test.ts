import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha1 } from '../../../game/results/sha1.ts';
import { uuidOf } from '../../../game/results/uuid.ts';

test('SHA-1 is that of everybody else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const own = Buffer.from(sha1([...bytes]).buffer).toString('hex');
      expect(own).toBe(createHash('sha1').update(bytes).digest('hex'));
    }),
  );
});

test('a text always has the same UUID of version 5, and another has another', () => {
  expect(uuidOf('a')).toBe(uuidOf('a'));
  expect(uuidOf('')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      expect(uuidOf(one) === uuidOf(other)).toBe(one === other);
    }),
  );
});

test('a text is hashed as its JSON in ASCII, behind the namespace', () => {
  const namespace = Buffer.from('5d0c2f1e8f0b4b0e9a3f2c7a6f1d9b64', 'hex');
  const hash = createHash('sha1').update(namespace).update('"\\u00e9\\ud83d\\ude00\\n"').digest('hex');
  expect(uuidOf('é😀\n').slice(0, 13).replace('-', '')).toBe(hash.slice(0, 12));
});
