import type { Dialect } from '../../game/results/csv-text.ts';

/** Ways to separate the cells of a table: where a comma is the decimal sign, spreadsheets want semicolons. */
export const SEPARATORS = [',', ';'] as const;

/** The months of a language, long and short, as a spreadsheet of that language knows them. */
function monthsOf(language: string): readonly string[] {
  return (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => {
      const part = format.formatToParts(Date.UTC(2026, index, 1)).find(({ type }) => type === 'month');
      return (part?.value ?? '').toLowerCase().replace('.', '');
    });
  });
}

/** What separates cells where people write numbers as this language does. */
export function usualSeparator(language: string): Dialect['separator'] {
  const decimal = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal');
  return decimal?.value === '.' ? ',' : ';';
}

/** How a table is written with such a separator, for the spreadsheets of a language. */
export const dialectOf = (separator: Dialect['separator'], language: string): Dialect => ({
  separator,
  decimal: separator === ';' ? ',' : '.',
  months: monthsOf(language),
});
