import { expect, test } from 'vitest';
import { isSafeName } from '../../../game/pack/safe-name.ts';

test.each(['pack.json', 'media/aaaaaaaaaa.webp', 'a b.txt', 'x', '-', 'a/b/c.d'])('%j is safe', (name) => {
  expect(isSafeName(name)).toBe(true);
});

test.each([
  '',
  '/',
  '/a',
  'a/',
  'a//b',
  '.',
  '..',
  '../a',
  'a/../b',
  '.hidden',
  'a.',
  'a ',
  ' a',
  'a\\b',
  'C:',
  'C:/a',
  'a\0',
  'a\n',
  'con',
  'NUL.txt',
  'a/com1.webp',
  'é',
  'a'.repeat(201),
  '~/x',
  '$HOME',
])('%j is not', (name) => {
  // A tilde or a dollar means nothing to the file system, but no pack needs one.
  expect(isSafeName(name)).toBe(false);
});
