import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences, textOf, turnSentence } from '../../../game/pack/text.ts';
import { MOST_SENTENCES } from '../../../game/pack/most-sentences.ts';
import { CLOSERS, OWN_STOPS, SHARED_STOPS, UNSTOPPED, WIDE_STOPS } from '../../../game/pack/sentence-ends.ts';
import { makeText } from '../fixtures.ts';
import { firstCuts } from './first-cuts.ts';

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

  test.each([
    ['वह बाज़ार गया। |फिर वह घर लौटा। |क्यों? |“कौन जाने।” |अंत॥'],
    ['वह गया।|फिर लौटा।|अंत'],
    ['هل جاء أحمد؟ |نعم، جاء. |ثم ذهب!؟ |انتهى'],
    ['وہ گیا۔ |پھر لوٹا۔ |کیوں؟\u200f |ختم'],
    ['ሰላም። |እንዴት ነህ፧ |ደህና።|ግን'],
    ['Նա եկավ։ |Ի՞նչ եղավ։ |Ոչինչ'],
    ['გამარჯობა. |როგორ ხარ? |კარგად.'],
    ['Τι κάνεις; |«Καλά.» |Εσύ\u037e |Κι εγώ; μπα.'],
    ['ខ្ញុំទៅ។ |គាត់មក៕ |ចប់'],
    ['သူသွားတယ်။ |သူပြန်လာတယ်။'],
    ['བཀྲ་ཤིས། |བདེ་ལེགས། །|ང'],
    ['ᠮᠣᠩᠭᠣᠯ᠃ |ᠪᠢᠴᠢᠭ᠉ |ᠬᠡᠯᠡ'],
    ['סוף.\u200f |הוא בא׃ |כן'],
    ['ฉันไปตลาด |เขากลับบ้าน |เด็ก ๆ มี 3 คน ฯลฯ “มา” |เธอว่า'],
    ['ຂ້ອຍໄປ |ລາວມາ'],
    ['他来了．|她走了３．５。|「好。」|然后《完。》|再见'],
    ['Er sagte: „Komm.“ |Sie ging. |»Wohin?« |Niemand wusste es.'],
    ['What‽ |“Really⁉” |No⁇ but yes.'],
    ['𑀧𑀼𑀱𑁇 |𑀧𑀼𑀱𑁈 |𑀧𑀼'],
  ])('cuts %j at its bars, as its script ends sentences', (marked) => {
    const sentences = cut(marked);
    expect(splitSentences(sentences.join(''))).toEqual(sentences);
  });

  test('knows every mark that Unicode says ends a sentence', () => {
    const known = new RegExp(`[${SHARED_STOPS}${OWN_STOPS}${WIDE_STOPS}]`, 'u');
    const unknown: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const mark = String.fromCodePoint(code);
      if (!/\p{Sentence_Terminal}/u.test(mark)) continue;
      // Letters without capitals, as nearly every script with stops of its own has them.
      const text = `ก${mark} ჱ${mark} ჱ`;
      if (!known.test(mark) || splitSentences(text).length !== 3) unknown.push(code.toString(16));
    }
    expect(unknown).toEqual([]);
  });

  test('cuts what is written with the shared stops exactly as it always did', () => {
    // Everything that other scripts brought is kept out, and closing marks that the first rule did not know.
    const news = new RegExp(`[${OWN_STOPS}${UNSTOPPED}${CLOSERS}\\p{Script=Georgian}\\p{Pe}\\p{Pf}＂＇;\\u037e]`, 'gu');
    const units = fc.constantFrom(
      'a',
      'B',
      'É',
      'ж',
      'Я',
      '.',
      '!',
      '?',
      '…',
      '。',
      ' ',
      '\n',
      '\n\n',
      '”',
      '"',
      ')',
      '(',
      'Mr',
      'U.S',
      '7',
      'The',
      'etc',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(units, { maxLength: 40 }).map((list) => list.join('')),
          fc.string({ maxLength: 60 }).map((text) => text.replaceAll(news, '')),
        ),
        (text) => {
          expect(splitSentences(text)).toEqual(firstCuts(text));
        },
      ),
      { numRuns: 800 },
    );
  });

  test('cuts no text into more than the limit, and leaves the rest to the last', () => {
    const cuts = splitSentences('So. '.repeat(MOST_SENTENCES + 200));
    expect(cuts).toHaveLength(MOST_SENTENCES);
    expect(cuts.at(-2)).toBe('So. ');
    expect(cuts.at(-1)).toBe('So. '.repeat(201));
    expect(splitSentences('So. '.repeat(MOST_SENTENCES)).at(-1)).toBe('So. ');
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
    for (const unit of [' ', '\n', ' \n', '.', '"', '. ', 'a.', '।', '؟.', 'ก ', '.।', '."', '।"', ';']) {
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

  test('is found up to the last sentence that counts, and not behind it', () => {
    const last = MOST_SENTENCES - 1;
    expect(turnSentence(part('So. '.repeat(last), 'Then. And on. '))).toBe(last);
    expect(turnSentence(part('So. '.repeat(last + 1), 'Then. '))).toBeNull();
  });

  test('is null for every other text and for one that is not resolved', () => {
    expect(turnSentence(makeText(1, 'real'))).toBeNull();
    expect(turnSentence(makeText(1, 'generated'))).toBeNull();
    expect(turnSentence(part(undefined, 'Two.'))).toBeNull();
    expect(turnSentence(part('One. ', undefined))).toBeNull();
  });
});
