import { locale } from './translate.ts';

/** What stands for a moment that no calendar has: a file may name one, and the formatter would throw and take the screen with it. */
const NO_MOMENT = '–';

/** A moment in words; `at` is milliseconds since the epoch. Never throws. */
export function moment(at: number, how: Intl.DateTimeFormatOptions): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? NO_MOMENT : new Intl.DateTimeFormat(locale(), how).format(date);
}
