import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphabetOf, charactersIn, EDGE } from '../../../game/names/alphabet.ts';

test('the characters of some names are there once each, in the order of their code points', () => {
  expect(charactersIn(['banana', 'Ünal', 'a b'])).toEqual([' ', 'a', 'b', 'l', 'n', 'Ü']);
  expect(charactersIn([])).toEqual([]);
});

test('a character outside the basic plane is one character', () => {
  expect(charactersIn(['🦕a'])).toEqual(['a', '🦕']);
});

test('every character has a number of its own, none of them that of the edge', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      const characters = charactersIn(names);
      const numbers = characters.map((character) => alphabetOf(characters).numberOf(character));
      expect(numbers).toEqual(characters.map((_, at) => at + 1));
      expect(numbers).not.toContain(EDGE);
    }),
  );
  expect(alphabetOf(['a']).numberOf('b')).toBeUndefined();
});
