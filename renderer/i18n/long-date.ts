import { locale } from './translate.ts';

/** "4 July 2026" from an ISO date, as the language has it. */
export function longDate(date: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
