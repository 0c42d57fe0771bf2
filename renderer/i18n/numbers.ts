import { moment } from './moment.ts';
import { locale } from './translate.ts';

/** What stands for a range without ends: the formatter would throw, and take the screen with it. */
const NO_NUMBER = '–';

/** A number with its sign: +3, 0, −6 (a true minus). */
export function signed(value: number): string {
  return new Intl.NumberFormat(locale(), { signDisplay: 'exceptZero' }).format(value).replace('-', '−');
}

/** A share 0..1 as a whole percentage. */
export function percent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** Two shares 0..1 as a range of whole percentages: 25–50%. */
export function percentRange(from: number, to: number): string {
  if (Number.isNaN(from) || Number.isNaN(to)) return NO_NUMBER;
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).formatRange(from, to);
}

/** A count, with its thousands parted: 1,109. */
export function whole(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A number with the given number of decimals, with a true minus. */
export function decimal(value: number, digits = 2): string {
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(value)
    .replace('-', '−');
}

/** "Tuesday, 14:05": when something happened, from milliseconds since the epoch. */
export function weekdayAndTime(at: number): string {
  return moment(at, { weekday: 'long', hour: '2-digit', minute: '2-digit' });
}

/** "Tuesday": a day of this week, from milliseconds since the epoch. */
export function weekday(at: number): string {
  return moment(at, { weekday: 'long' });
}

/** "9 March 2026": a day, from milliseconds since the epoch. */
export function day(at: number): string {
  return moment(at, { dateStyle: 'long' });
}
