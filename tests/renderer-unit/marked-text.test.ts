import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText } from '../../renderer/screens/reveal/marked-text.ts';

describe('markText', () => {
  it('cuts at the borders of spans, also where they overlap', () => {
    expect(
      markText('abcdef', [
        [1, 4],
        [3, 5],
      ]).map(({ text, marks, begins }) => [text, marks, begins]),
    ).toEqual([
      ['a', [], []],
      ['bc', [0], [0]],
      ['d', [0, 1], [1]],
      ['e', [1], []],
      ['f', [], []],
    ]);
  });

  it('cuts at further places too', () => {
    expect(markText('abcd', [], [2, 0, 4]).map(({ text, at }) => [text, at])).toEqual([
      ['ab', 0],
      ['cd', 2],
    ]);
  });

  it('never loses or doubles a letter, and begins every span exactly once', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ minLength: 61, maxLength: 80 }), spans, (text, raw) => {
        const marked = raw.map(([start, length]): [number, number] => [start, start + length]);
        const stretches = markText(text, marked);
        expect(stretches.map((each) => each.text).join('')).toBe(text);
        expect(stretches.flatMap((each) => each.begins).toSorted((a, b) => a - b)).toEqual(
          marked.map((_, index) => index),
        );
      }),
    );
  });
});
