/** Seconds as minutes and seconds, 75 as 1:15. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * What a silent timer shows after so many whole seconds: what is left of those planned; then, and without a plan, those that have gone by.
 * @param planned null: no plan
 */
export function timerText(elapsed: number, planned: number | null): { readonly text: string; readonly over: boolean } {
  if (planned === null) return { text: clock(elapsed), over: false };
  return elapsed < planned
    ? { text: clock(planned - elapsed), over: false }
    : { text: `+${clock(elapsed - planned)}`, over: true };
}
