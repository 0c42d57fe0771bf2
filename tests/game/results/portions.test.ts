import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPortions } from '../../../game/results/portions.ts';

test('pieces become portions of a length, and nothing is lost, doubled or empty', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 30 })), fc.integer({ min: 1, max: 50 }), (pieces, length) => {
      const portions = [...inPortions(pieces, length)];
      expect(portions.join('')).toBe(pieces.join(''));
      expect(portions.slice(0, -1).every((portion) => portion.length >= length)).toBe(true);
      expect(portions.every((portion) => portion !== '' && portion.length < length + 30)).toBe(true);
    }),
  );
});

test('pieces are made as portions are asked for', () => {
  let made = 0;
  function* pieces(): Generator<string> {
    for (;;) {
      made += 1;
      yield 'x'.repeat(1024);
    }
  }
  const portions = inPortions(pieces());
  expect(made).toBe(0);
  expect(portions.next().value).toHaveLength(256 * 1024);
  expect(made).toBe(256);
});
