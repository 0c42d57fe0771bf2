import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolated } from '../../renderer/i18n/isolate.ts';
import { activateCatalogue, t } from '../../renderer/i18n/translate.ts';

const OVERRIDE = '\u202E';
const HEBREW = 'בדיקה (1)';

/** How deep a text leaves its reader in isolates; null where one is closed that was never opened. */
function depthAfter(text: string): number | null {
  let depth = 0;
  for (const [mark] of text.matchAll(/[\u2066-\u2069]/g)) {
    depth += mark === '\u2069' ? -1 : 1;
    if (depth < 0) return null;
  }
  return depth;
}

describe('a title in a sentence', () => {
  it.each([
    ['A plain title, with 2 marks!', 'A plain title, with 2 marks!'],
    ['名前。', '名前。'],
    [HEBREW, `\u2068${HEBREW}\u2069`],
    ['سلام', '\u2068سلام\u2069'],
    [`exe.${OVERRIDE}gpj`, '\u2068exe.gpj\u2069'],
    ['out\u2069 of it', '\u2068out of it\u2069'],
    ['\u2067left open', '\u2068left open\u2069'],
    ['one \u2068בדיקה\u2069 in another', '\u2068one \u2068בדיקה\u2069 in another\u2069'],
    ['\u2068done already\u2069', '\u2068done already\u2069'],
  ])('keeps its direction to itself: %j', (title, shown) => {
    expect(isolated(title)).toBe(shown);
  });

  it('never leaves an isolate, an embedding or an override open, whatever it is', () => {
    const mark = fc.constantFrom(
      '\u202A',
      '\u202B',
      '\u202C',
      '\u202D',
      OVERRIDE,
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
    );
    const title = fc.array(fc.oneof(mark, fc.constantFrom('a', 'ב', ' ', '1', '('))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(title, fc.boolean(), (given, mirrored) => {
        const shown = isolated(given, mirrored);
        expect(depthAfter(shown)).toBe(0);
        expect(shown).not.toMatch(/[\u202A-\u202E]/);
        // What turns anything stands in an isolate from end to end.
        if (/[ב\u2066-\u2069]/.test(given)) expect(shown).toMatch(/^[\u2066-\u2068].*\u2069$/u);
      }),
    );
  });

  it('is kept together where the sentence itself runs from right to left', () => {
    expect(isolated('Small museum (2)', true)).toBe('\u2068Small museum (2)\u2069');
    expect(isolated('generated', true)).toBe('generated');
  });

  it('is isolated by every message that takes one, and words that choose a form are not', () => {
    activateCatalogue('en', {
      'packs.replaced': [['title'], ' was replaced.'],
      'notes.truth': [['truth', 'select', { generated: 'Generated', other: 'Real' }], ': ', ['title']],
    });
    expect(t('packs.replaced', { title: HEBREW })).toBe(`\u2068${HEBREW}\u2069 was replaced.`);
    activateCatalogue(
      'en',
      { 'notes.truth': [['truth', 'select', { generated: 'Generated', other: 'Real' }], ': ', ['title']] },
      'rtl',
    );
    expect(t('notes.truth', { truth: 'generated', title: 'Two words' })).toBe('Generated: \u2068Two words\u2069');
  });
});
