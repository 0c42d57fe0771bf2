import { expect, it } from 'vitest';
import { shownName } from '../../renderer/screens/merge/shown-name.ts';

it.each([
  ['a.json', 'a.json'],
  ['\u202Egpj.json', 'gpj.json'],
  ['a\u2069\u202E.json', 'a.json'],
  ['two\nlines\u2028.json', 'twolines.json'],
  ['عربي.json', 'عربي.json'],
])('a name in a sentence keeps to itself: %j', (name, shown) => {
  expect(shownName(name)).toBe(`\u2068${shown}\u2069`);
});
