import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FOLDS, foldOf } from '../../../game/machine/fold.ts';

test('every family falls into one part, always the same', () => {
  fc.assert(
    fc.property(fc.string(), (family) => {
      expect(foldOf(family)).toBe(foldOf(family));
      expect(Array.from({ length: FOLDS }, (_, fold) => fold)).toContain(foldOf(family));
    }),
  );
});

test('the parts never move, since trained models belong to them', () => {
  expect(['', 'a', 'photograph-12', 'gutenberg-1342', 'Über'].map(foldOf)).toEqual([1, 0, 1, 1, 0]);
});

test('parts are about equally large', () => {
  const counts = Array.from({ length: FOLDS }, () => 0);
  for (let number = 0; number < 5000; number += 1) {
    const fold = foldOf(`family-${number}`);
    counts[fold] = (counts[fold] ?? 0) + 1;
  }
  // Chi-square with 4 degrees of freedom exceeds 18.5 once in a thousand.
  expect(counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(18.5);
});
