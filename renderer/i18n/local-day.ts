const DAY = 86_400_000;

/** The calendar day that a moment (ms since the epoch) falls on where this machine is, numbered without gaps whatever the clock does in spring. */
export function localDay(at: number): number {
  const date = new Date(at);
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY);
}

/** Minutes that the clocks here were (or will be) ahead of UTC at a moment, in ms since the epoch: summer time changes it. */
export const utcOffset = (at: number): number => 0 - Math.round(new Date(at).getTimezoneOffset());
