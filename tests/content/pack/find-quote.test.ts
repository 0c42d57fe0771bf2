import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote } from '../../../content/authoring/pack/find-quote.ts';

/** The words of the text that a quote is found to be. */
const found = (text: string, quote: string): readonly string[] =>
  findQuote(text, quote).spans.map(([start, end]) => text.slice(start, end));

describe('a quote', () => {
  test.each([
    ['as it stands', 'The mill burnt down twice.', 'burnt down', 'burnt down'],
    ['with accents written apart', 'Die Brücke über die Mur.', 'Bru\u0308cke u\u0308ber', 'Brücke über'],
    ['with accents written as one', 'Die Bru\u0308cke u\u0308ber die Mur.', 'Brücke', 'Bru\u0308cke'],
    ['with two marks in another order', 'q\u0307\u0323 x', 'q\u0323\u0307', 'q\u0307\u0323'],
    ['of Korean syllables', '한국 사람', '한국'.normalize('NFD'), '한국'],
    ['with straight quotation marks', 'She said “it’s mine”.', '"it\'s mine"', '“it’s mine”'],
    ['with curly quotation marks', 'She said "it\'s mine".', '„it’s mine“', '"it\'s mine"'],
    ['with guillemets', '« Non », dit-il.', '"\u00a0Non\u00a0"', '« Non »'],
    ['with hard and narrow spaces', 'Il y a 10\u202f000 ans\u00a0!', '10 000 ans !', '10\u202f000 ans\u00a0!'],
    ['over a line end', 'One line\n  and another.', 'line and', 'line\n  and'],
    ['with a line end in it', 'One line and another.', 'line\nand', 'line and'],
    [
      'with soft hyphens in the text',
      'the Donau\u00addampf\u200bschiff',
      'Donaudampfschiff',
      'Donau\u00addampf\u200bschiff',
    ],
    ['with soft hyphens in it', 'the Donaudampfschiff', 'Donau\u00addampfschiff', 'Donaudampfschiff'],
    ['with another dash', 'a pause — then nothing – at all', 'pause - then nothing -- at', 'pause — then nothing – at'],
    ['with ligatures', 'The oﬃce ﬂew away…', 'office flew away...', 'oﬃce ﬂew away…'],
    ['that ends within a ligature', 'The oﬃce', 'of', 'oﬃ'],
    ['with emoji of two spellings', 'love \u2764\ufe0f it', 'love \u2764 it', 'love \u2764\ufe0f it'],
    ['with marks of direction', 'אמר \u200fשלום\u200f לה', 'שלום לה', 'שלום\u200f לה'],
    ['with other capitals, if there is no other way', 'NASA said No.', 'nasa said', 'NASA said'],
    ['with white space around', 'a b c', ' b ', ' b '],
    ['with white space around that is not there', '(b)', ' b ', 'b'],
  ])('%s is found', (_, text, quote, expected) => {
    expect(found(text, quote)).toEqual([expected]);
  });

  test('as it stands goes before one that is merely like it', () => {
    expect(found("It’s here. It's there.", "It's")).toEqual(["It's"]);
    expect(found('No. no.', 'no')).toEqual(['no']);
  });

  test('never tears a letter from its marks', () => {
    expect(found('Bru\u0308cke', 'Bru')).toEqual([]);
    expect(found('Brücke', 'Bru')).toEqual([]);
    expect(found('Bru\u0308cke', '\u0308cke')).toEqual([]);
    expect(found('x', '')).toEqual([]);
    expect(found('x', ' ')).toEqual([]);
  });

  test('that stands there more than once has all its places', () => {
    expect(findQuote('the end of the end', 'the end').spans).toEqual([
      [0, 7],
      [11, 18],
    ]);
    expect(findQuote('aaa', 'aa').spans).toHaveLength(2);
  });

  test('that does not stand there has what is nearest, in whole words, or nothing', () => {
    const text = 'The bridge was built in 1911 by a man from Graz, and it still stands.';
    expect(findQuote(text, 'bridge was build in 1912').nearest).toMatch(/^(?:The )?bridge was built in 1911/);
    expect(findQuote(text, 'nothing of the kind').nearest).toBeNull();
    expect(findQuote('x', 'a very long quote that is longer than the text').nearest).toBeNull();
    expect(findQuote('昨日は雨が降りました。今日は晴れです。', '今日は晴れでした').nearest).toMatch(/今日は晴れで/);
  });

  test('a dash may have something unseen in its middle', () => {
    expect(findQuote('one -\u00ad- two', 'one -- two').spans).toEqual([[0, 11]]);
    expect(findQuote('one -\u00ad- two', 'one --').spans).toEqual([[0, 7]]);
  });

  test('whatever is quoted, in whatever spelling, its place is the one it was taken from', () => {
    const letter = fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      'ü',
      'ñ',
      '’',
      "'",
      '“',
      '—',
      '-',
      ' ',
      '\u00a0',
      '\n',
      '\u00ad',
      'ﬁ',
      '한',
      'न',
      'मि',
      '🎨',
      'Ω',
      '.',
    );
    const text = fc.array(letter, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));
    const spelling = fc.constantFrom<(of: string) => string>(
      (of) => of.normalize('NFD'),
      (of) => of.normalize('NFC'),
      (of) => of.replaceAll(/[’“]/g, "'"),
      (of) => of.replaceAll(/[\u00a0\n]/g, ' '),
      (of) => of.replaceAll('\u00ad', ''),
      (of) => of,
    );
    fc.assert(
      fc.property(text, text, text, spelling, (before, words, after, spell) => {
        const marked = `${before}<${words}>${after}`;
        const [place, ...others] = findQuote(marked, spell(`<${words}>`)).spans;
        expect(place).toEqual([before.length, before.length + words.length + 2]);
        expect(others).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
