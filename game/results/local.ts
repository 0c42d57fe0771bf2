import type { SessionResult } from './result-schema.ts';
import { dayOf, minuteOf, momentOf } from './utc.ts';

/** The widest that local time is ahead of UTC or behind it anywhere, and then some, minutes. */
export const WIDEST_OFFSET = 960;

const two = (number: number): string => String(number).padStart(2, '0');

/** The day on which a moment (ms since the Unix epoch) falls where clocks are so many minutes ahead of UTC. */
export const localDayOf = (at: number, utcOffsetMinutes: number): string => dayOf(at + utcOffsetMinutes * 60_000);

/** Minutes that the clocks of a lesson were ahead of UTC. Before version 3 none were kept, and days were those of UTC. */
export const offsetOf = ({ utcOffsetMinutes }: Pick<SessionResult, 'utcOffsetMinutes'>): number =>
  utcOffsetMinutes ?? 0;

/** When a result was saved, by the clocks of the lesson: `2026-11-24T10:05`. */
export const savedLocally = (result: Pick<SessionResult, 'savedAt' | 'utcOffsetMinutes'>): string =>
  minuteOf(momentOf(result.savedAt) + offsetOf(result) * 60_000).slice(0, 16);

/** The same as ISO 8601 with seconds and the offset: `2026-11-24T10:05:00+01:00`; in UTC with `Z`. */
export function savedWithOffset(result: Pick<SessionResult, 'savedAt' | 'utcOffsetMinutes'>): string {
  const offset = offsetOf(result);
  const away = Math.abs(offset);
  const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`;
  return `${savedLocally(result)}:00${zone}`;
}
