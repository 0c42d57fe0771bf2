import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flawInText, visible } from '../../game/plain-text.ts';

describe('what people write in any language is plain', () => {
  test.each([
    ['nothing, which is told of elsewhere', ''],
    ['English', 'A street, 1928 (“Main”)'],
    ['accents', 'Zoë, naïve, Ångström, Nguyễn'],
    ['decomposed accents', 'Zoe\u0308 Nguye\u0302\u0303n'],
    ['Persian with its non-joiner', 'می\u200cخواهم'],
    ['Hindi with its joiner', 'क्\u200dष शक्ति'],
    ['Hebrew with points and a mark of direction', 'שָׁלוֹם\u200f.'],
    ['Arabic with vowels', 'مُحَمَّدٌ'],
    ['a family', '👨\u200d👩\u200d👧'],
    ['a heart on fire', '❤\uFE0F\u200D🔥'],
    ['a rainbow flag', '🏳\uFE0F\u200D🌈'],
    ['the flag of England', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['a key cap', '1\uFE0F\u20E3'],
    ['a soft hyphen', 'Zusammen\u00adgesetzt'],
    ['Thai with a space of no width', 'ไทย\u200bคำ'],
    ['a variant of an ideograph', '葛\u{E0100}城'],
    ['six marks on one letter', `e${'\u0301'.repeat(6)}`],
  ])('%s', (_, text) => {
    expect(flawInText(text, false)).toBeNull();
    expect(visible('Zoë')).toBe('Zoë');
  });

  test('lines and tabs are lawful where a text has lines', () => {
    expect(flawInText('One line.\n\n\tAnother – ü', true)).toBeNull();
    expect(flawInText('One line.\nAnother', false)).toMatch(/U\+000A/);
    expect(flawInText('One line.\rAnother', true)).toMatch(/control characters \(U\+000D\)/);
  });
});

describe('what hides, turns or floods is not, and the sentence names it by its number', () => {
  test.each([
    ['a bell', 'a\u0007', 'U+0007'],
    ['a null', '\u0000a', 'U+0000'],
    ['a control character of the second kind', 'a\u0085b', 'U+0085'],
    ['a carriage return', 'a\rb', 'U+000D'],
    ['an override of direction', 'evil \u202egpj.exe', 'U+202E'],
    ['an embedding', 'a\u202ab\u202c', 'U+202A'],
    ['an isolate that is not closed', '\u2067abc', 'U+2067'],
    ['the end of an isolate', 'abc\u2069', 'U+2069'],
    ['a mark of direction away from its letters', 'abc\u200f', 'U+200F'],
    ['an Arabic one', 'abc\u061c', 'U+061C'],
    ['two spaces of no width', 'a\u200b\u200b', 'U+200B'],
    ['a flood of joiners', `a${'\u200d'.repeat(500)}b`, 'U+200D'],
    ['tags without a flag', 'a\u{E0061}\u{E0062}', 'U+E0061'],
    ['a byte-order mark inside', 'a\uFEFFb', 'U+FEFF'],
    ['a jamo filler', 'a\u3164', 'U+3164'],
    ['private use', 'a\uE000', 'U+E000'],
    ['private use beyond', 'a\u{10FFFD}', 'U+10FFFD'],
    ['a non-character', 'a\uFFFE', 'U+FFFE'],
    ['half a character', 'a\uD83D', 'half'],
    ['seven marks on one letter', `e${'\u0301'.repeat(7)}`, '6 marks'],
    ['nothing but what cannot be seen', '\u200b \u3164\u00ad', 'seen'],
    ['a blank of Braille', '\u2800', 'seen'],
    ['blanks alone', '\u00a0 ', 'seen'],
  ])('%s', (_, text, says) => {
    const flaw = flawInText(text, false);
    expect(flaw).toMatch(/^must /);
    expect(flaw).toContain(says);
    expect(flaw).not.toMatch(/[^ -~]/u);
  });

  test('what is quoted of a file shows no character that would change the sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Co}\p{Cs}]/u);
      }),
    );
    expect(visible('a\u202eb')).toBe('aU+202Eb');
  });
});
