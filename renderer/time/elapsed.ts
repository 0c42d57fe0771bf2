/** A moment by both clocks of the machine, ms. */
export interface Moment {
  /** Of the wall clock: it runs on while the machine sleeps, and can be set. */
  readonly wall: number;
  /** Of the steady clock: nobody can set it, and on most systems it stands still while the machine sleeps. */
  readonly steady: number;
}

export const thisMoment = (): Moment => ({ wall: Date.now(), steady: performance.now() });

/**
 * The time between two moments, ms, never negative. The longer of the two counts: after a sleep that is the wall clock's, and where the
 * wall clock was set back it is the steady one's. A wall clock that is set forward looks like a sleep, and is taken for one.
 */
export const between = (start: Moment, end: Moment): number =>
  Math.max(0, end.wall - start.wall, end.steady - start.steady);
