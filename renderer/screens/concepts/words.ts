import { locale } from '../../i18n/translate.ts';

/** "1, 2 and 3", as the language has it. */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);
}

/** "4 July 2026" from an ISO date, as the language has it. */
export function longDate(date: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
