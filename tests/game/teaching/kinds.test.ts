import { describe, expect, it } from 'vitest';
import { ORIGINS, type Origin } from '../../../game/pack/vocabulary.ts';
import { kindOf, KINDS, type Kind } from '../../../game/teaching/kinds.ts';
import { suits } from '../../../game/teaching/suits.ts';
import { makeImage, makeQuestion, makeText } from '../fixtures.ts';

describe('what an exhibit is to a question', () => {
  it('goes by its origin where that says it', () => {
    const kinds = Object.fromEntries(ORIGINS.map((origin) => [origin, kindOf({ origin, genre: 'water' })]));
    const expected: Readonly<Record<Origin, Kind>> = {
      photograph: 'picture',
      'patch-model': 'picture',
      'image-model': 'picture',
      collection: 'sheet',
      'flow-model': 'sheet',
      'name-model': 'names',
      'human-text': 'text',
      'language-model': 'text',
      'human-and-language-model': 'text',
    };
    expect(kinds).toEqual(expected);
  });

  it('goes by the genre of a text, and knows what it has never heard of as a text', () => {
    const of = (genre: string): Kind => kindOf({ origin: 'human-text', genre });
    expect(['names', 'e-mail', 'review', 'encyclopedic', 'narrative', 'letter', 'speech'].map(of)).toEqual([
      'names',
      'message',
      'review',
      'reference',
      'story',
      'letter',
      'speech',
    ]);
    expect(['sonnet', 'constructor', ''].map(of)).toEqual(['text', 'text', 'text']);
  });

  it('throws at an origin that there is not', () => {
    expect(() => kindOf({ origin: 'elsewhere' as Origin, genre: 'water' })).toThrow('elsewhere');
  });
});

describe('a question suits an exhibit', () => {
  const image = makeImage(1, 'generated');
  const text = makeText(2, 'real');

  it('of one of its kinds alone', () => {
    for (const kind of KINDS) {
      const bound = makeQuestion(1, 1, { kinds: [kind] });
      expect(suits(bound, image), kind).toBe(kindOf(image) === kind);
      expect(suits(bound, text), kind).toBe(kindOf(text) === kind);
    }
  });

  it('with its medium, truth and origin as well, where it names them', () => {
    const kinds = [...KINDS];
    expect(suits(makeQuestion(1, 1, {}), image)).toBe(true);
    expect(suits(makeQuestion(1, 1, { kinds, media: ['text'] }), image)).toBe(false);
    expect(suits(makeQuestion(1, 1, { kinds, truths: ['real'] }), image)).toBe(false);
    expect(suits(makeQuestion(1, 1, { kinds, origins: ['human-text'] }), image)).toBe(false);
    expect(suits(makeQuestion(1, 1, { kinds, origins: ['human-text'] }), text)).toBe(true);
  });
});
