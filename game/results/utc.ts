const two = (number: number): string => String(number).padStart(2, '0');

/** Days since the Unix epoch as year, month and day: counted in eras of 400 years from 1 March, where leap days come last. */
function civil(days: number): readonly [number, number, number] {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const day = shifted - era * 146_097;
  const year = Math.floor((day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365);
  const ofYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * ofYear + 2) / 153);
  const ofMonth = ofYear - Math.floor((153 * month + 2) / 5) + 1;
  return [year + era * 400 + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9, ofMonth];
}

/** The day of a moment (ms since the Unix epoch, years 1970 to 9999) in UTC, as in `2026-11-24`. */
export function dayOf(at: number): string {
  const [year, month, day] = civil(Math.floor(at / 86_400_000));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The first moment of a day like `2026-11-24` in UTC, in ms since the Unix epoch. What is no day of the calendar becomes the one that it runs over to. */
function startOf(day: string): number {
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number);
  const shifted = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + ofMonth - 1;
  const days = 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + ofYear;
  return (days - 719_468) * 86_400_000;
}

/** The moment of a minute like `2026-11-24T09:05Z`, in ms since the Unix epoch. */
export const momentOf = (minute: string): number =>
  startOf(minute.slice(0, 10)) + (Number(minute.slice(11, 13)) * 60 + Number(minute.slice(14, 16))) * 60_000;

/** Whether a text like `2026-11-24` names a day that there is, from 1970 on: 31 February is none. */
export const isDay = (day: string): boolean => startOf(day) >= 0 && dayOf(startOf(day)) === day;

/** The minute of a moment in UTC, as in `2026-11-24T09:05Z`. */
export function minuteOf(at: number): string {
  const minutes = Math.floor(at / 60_000) % 1440;
  return `${dayOf(at)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}Z`;
}
