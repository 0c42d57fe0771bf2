import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../content/authoring/build/normalise.ts';

describe('normaliseText', () => {
  it.each([
    ['unwraps lines', 'one\r\ntwo\n three', 'one two three'],
    ['closes a word broken at its hyphen', 'a ferry-\n boat', 'a ferry-boat'],
    ['removes marks of italics, but no other underscore', '_Never_ say file_name_x', 'Never say file_name_x'],
    ['makes one dash of many', 'a--b -- c – d — e - f', 'a—b—c—d—e—f'],
    [
      'keeps hyphens, and a hyphen between years',
      'well-known, 1872–1960 and 1872-1960',
      'well-known, 1872-1960 and 1872-1960',
    ],
    ['makes one ellipsis', 'so . . . and so...', 'so … and so…'],
    ['curls quotation marks', `"He said 'no'," she said ("twice")`, '“He said ‘no’,” she said (“twice”)'],
    [
      'curls apostrophes, swallowed letters too',
      `'tis the dogs' bowl, isn't it, in the '90s`,
      '’tis the dogs’ bowl, isn’t it, in the ’90s',
    ],
    ['knows backticks and primes', '`so´', '‘so’'],
    ['drops byte-order marks and soft hyphens', '\uFEFFa\u00ADb', 'ab'],
    ['composes letters', 'cafe\u0301', 'café'],
  ])('%s', (_, raw, normal) => {
    expect(normaliseText(raw)).toBe(normal);
    expect(normaliseText(normal)).toBe(normal);
  });
});
