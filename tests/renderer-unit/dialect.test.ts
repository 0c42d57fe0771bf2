import { expect, it } from 'vitest';
import { dialectOf, usualSeparator } from '../../renderer/i18n/dialect.ts';

it.for([
  ['en-GB', ','],
  ['en-US', ','],
  ['ja', ','],
  ['he', ','],
  ['de', ';'],
  ['fr', ';'],
  ['pt-BR', ';'],
  ['pl', ';'],
  ['de-CH', ','],
] as const)('a spreadsheet in %s wants "%s" between cells', ([language, separator]) => {
  expect(usualSeparator(language)).toBe(separator);
});

it('the decimal sign is never the separator, and months are those of the language', () => {
  expect(dialectOf(';', 'de')).toMatchObject({ decimal: ',', months: expect.arrayContaining(['märz', 'mai', 'okt']) });
  expect(dialectOf(',', 'fr')).toMatchObject({ decimal: '.', months: expect.arrayContaining(['août', 'janv']) });
});
