import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences, textOf, turnSentence } from '../../../game/pack/text.ts';
import { makeText } from '../fixtures.ts';

/** Sentences written with a bar between them; the bars are the cuts. */
const cut = (marked: string): readonly string[] => marked.split('|');

describe('splitSentences', () => {
  test.each([
    ['One came. |Two went! |Why? |Nobody knew…'],
    ['Mr. Hale met Dr. Ames at St. Ives. |They talked.'],
    ['He was born in the U.S. Navy yard. |He left.'],
    ['He lived in the U.S. |He left in 1960. |The rest is known.'],
    ['Bring bread, cheese, etc. and wine. |Bring cups, plates, etc. |The rest is there.'],
    ['See e.g. Melville, i.e. The Whale. |Read it.'],
    ['J. S. Mill wrote it. |So did I. |Nobody else did.'],
    ['It is in vol. 3 and on p. 12 of No. 7. |She said no. |Then she left.'],
    ['“Who are you?” said the Caterpillar. |“I hardly know.” |(She did not.) |Well.'],
    ['It cost 3.50 in 1999. |It was 4 p.m. |The shop closed.'],
    ['A Title\n\n|The first. |The second.\n\n|“A third,” he said.\n \n|end'],
    ['One line\nand its other half. |Done.'],
    ['“No!” she cried. |“Yes!” |“No!”'],
    ['Wait... what? |“…and then?” |Gone'],
    ['今日は晴れ\u3002|明日も晴れ\uff1f|はい\u3002'],
    ['Is it 5!? or is it n!(n)? |Nobody knows.'],
    ['\n\nWhite space first. |Then more.  \n'],
    ['... and so it began. |It ended.'],
    ['He came. |— But why?'],
    ['It rose to 5. |7 followed.'],
  ])('cuts %j at its bars', (marked) => {
    const sentences = cut(marked);
    expect(splitSentences(sentences.join(''))).toEqual(sentences);
  });

  test('an empty text has no sentence', () => {
    expect(splitSentences('')).toEqual([]);
  });

  test('joined sentences are the text, none is empty, and none but the first is white space', () => {
    const pieces = fc.constantFrom(
      'a',
      'B',
      '.',
      '!',
      '?',
      '…',
      '。',
      ' ',
      '\n',
      '\n\n',
      '”',
      '(',
      'Mr',
      'U.S',
      '1',
      '—',
      'The',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          const sentences = splitSentences(text);
          expect(sentences.join('')).toBe(text);
          expect(sentences).not.toContain('');
          for (const later of sentences.slice(1)) expect(later.trim()).not.toBe('');
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('text made to be slow is not', () => {
    for (const unit of [' ', '\n', ' \n', '.', '"', '. ', 'a.']) {
      const text = unit.repeat(6000);
      expect(splitSentences(text).join('')).toBe(text);
    }
  }, 4000);
});

describe('textOf', () => {
  test('joins the segments, and counts one without content as empty', () => {
    expect(
      textOf(
        makeText(1, 'part', {
          segments: [
            { by: 'human', content: 'One. ' },
            { by: 'model', content: 'Two.' },
          ],
        }),
      ),
    ).toBe('One. Two.');
    expect(textOf(makeText(1, 'part', { segments: [{ by: 'human' }, { by: 'model', content: 'Two.' }] }))).toBe('Two.');
  });
});

describe('turnSentence', () => {
  const part = (human: string | undefined, model: string | undefined) =>
    makeText(1, 'part', {
      segments: [
        { by: 'human', ...(human === undefined ? {} : { content: human }) },
        { by: 'model', ...(model === undefined ? {} : { content: model }) },
      ],
    });

  test('is the index of the first sentence by the model', () => {
    expect(turnSentence(part('One. Two. ', 'Three. Four.'))).toBe(2);
    expect(turnSentence(part('One. Two.', ' Three. Four.'))).toBe(2);
    expect(turnSentence(part('One.\n\n', 'Two.'))).toBe(1);
  });

  test('is null where the model goes on in the middle of a sentence', () => {
    expect(turnSentence(part('One. Two and ', 'three.'))).toBeNull();
    expect(turnSentence(part('One.', 'Two.'))).toBeNull();
    expect(turnSentence(part(' ', 'Two.'))).toBeNull();
    expect(turnSentence(part('One.', ' '))).toBeNull();
  });

  test('is null for every other text and for one that is not resolved', () => {
    expect(turnSentence(makeText(1, 'real'))).toBeNull();
    expect(turnSentence(makeText(1, 'generated'))).toBeNull();
    expect(turnSentence(part(undefined, 'Two.'))).toBeNull();
    expect(turnSentence(part('One. ', undefined))).toBeNull();
  });
});
