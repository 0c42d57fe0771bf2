import * as v from 'valibot';

/** The last moment that the program takes, ms since the Unix epoch: 1 January 2100. What claims to be later is damage, and a date that no calendar shows. */
export const LAST_MOMENT = 4_102_444_800_000;

/** A moment in ms since the Unix epoch, as it is kept and told: whole, and one that every clock and calendar can hold. */
export const momentSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LAST_MOMENT));

/** The moment that a machine's clock tells, within what can be kept: a clock that is set to the year 3000 must not keep a class from playing. */
export const soundMoment = (clock: number): number => Math.min(Math.max(0, Math.trunc(clock)), LAST_MOMENT);
