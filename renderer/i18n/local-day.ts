const DAY = 86_400_000;

/** The calendar day that a moment (ms since the epoch) falls on where this machine is, numbered without gaps whatever the clock does in spring. */
export function localDay(at: number): number {
  const date = new Date(at);
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY);
}
