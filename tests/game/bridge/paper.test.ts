import { expect, test } from 'vitest';
import { usualPaper } from '../../../game/bridge/paper.ts';

test.each([
  ['en-US', 'Letter'],
  ['en-CA', 'Letter'],
  ['es-MX', 'Letter'],
  ['es-419', 'A4'],
  ['en-GB', 'A4'],
  ['de', 'A4'],
  ['en', 'A4'],
  ['zh-Hant-TW', 'A4'],
  ['fil-Latn-PH', 'Letter'],
  ['', 'A4'],
  ['not a tag', 'A4'],
])('where people speak %s, paper is %s', (tag, paper) => {
  expect(usualPaper(tag)).toBe(paper);
});
