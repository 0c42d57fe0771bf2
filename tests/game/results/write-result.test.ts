import { describe, expect, test } from 'vitest';
import { RESULT_LIMITS } from '../../../game/results/limits.ts';
import { readResultText } from '../../../game/results/read-result.ts';
import { canBeReadAgain, classPieces } from '../../../game/results/write-result.ts';
import { madeAnswer, madeExhibit, madeResult } from './made.ts';

/** A result of so many bytes and a few more, whose titles are of characters of so many bytes each. */
function long(number: number, of: string, bytes: number) {
  const title = of.repeat(80 / of.length);
  const each = new TextEncoder().encode(title).length;
  const exhibits = Array.from({ length: Math.ceil(bytes / each) }, (_, nth) => madeExhibit(nth, 'real', { title }));
  return madeResult(number, { exhibits });
}

describe('what is written can be read again, or is not written', () => {
  test('a few results, and the most there can be', () => {
    expect(canBeReadAgain([madeResult(1)])).toBe(true);
    const most = Array.from({ length: RESULT_LIMITS.results }, (_, nth) =>
      madeResult(nth, { exhibits: [madeExhibit(0, 'real')], answers: [madeAnswer(0)] }),
    );
    expect(canBeReadAgain(most)).toBe(true);
    expect(readResultText('class', [...classPieces(most)].join('')).read.ok).toBe(true);
    expect(canBeReadAgain([...most, madeResult(RESULT_LIMITS.results)])).toBe(false);
  });

  test('one result that is too long', () => {
    expect(canBeReadAgain([long(1, 'a', RESULT_LIMITS.resultLength)])).toBe(false);
  });

  // Bytes count, since files are refused by their bytes.
  test.for(['a', 'ü', '見', '🔎'])('results of %s, by what they have in bytes', (of) => {
    const each = 256 * 1024;
    const one = long(1, of, each);
    const bytes = new TextEncoder().encode(`${JSON.stringify(one)},`).length;
    const fit = Math.floor((RESULT_LIMITS.collectionLength - 1000) / bytes);
    const many = (n: number) => Array.from({ length: n }, (_, nth) => ({ ...one, id: madeResult(nth).id }));
    expect(canBeReadAgain(many(fit))).toBe(true);
    expect(canBeReadAgain(many(fit + 1))).toBe(false);
  });
});
