import { moment } from './moment.ts';

/** "4 July 2026" from an ISO date, as the language has it. */
export function longDate(date: string): string {
  return moment(Date.parse(`${date}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
}
