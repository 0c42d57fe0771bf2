import type { SessionSummary } from '../bridge/contract.ts';
import type { Mode } from '../session/setup.ts';

/**
 * Days after a lesson on which a booster is proposed: what was gained fades in about two weeks and boosters bring it back (Maertens and
 * others, Nature Communications 2025, 10.1038/s41467-025-57205-x), so there is one before that, one then, and one to keep it.
 */
export const BOOSTER_DAYS = [2, 14, 30] as const;
/** From this day after a lesson on nothing is proposed any more. */
const OVER = 60;

const LESSONS: ReadonlySet<Mode> = new Set<Mode>(['lesson', 'class']);

/** A booster that is due. */
export interface BoosterDue {
  readonly step: (typeof BOOSTER_DAYS)[number];
  /** When the lesson that it follows was finished, ms since the epoch. */
  readonly lessonAt: number;
  /** Days since that lesson. */
  readonly days: number;
}

/**
 * Which booster is due. A step is due from its day until it is done, until the next step takes its place, or until day 60. It is done by
 * any booster finished on its day or later, so that one that was missed is never asked for beside the next. Counted from the lesson
 * finished last: a new lesson begins anew.
 *
 * Days are calendar days where the school is: after a lesson on Tuesday afternoon it is due on Thursday morning, not 48 hours later, when
 * that class is over. The rules know no time zone, so the caller says which day a moment falls on.
 * @param now ms since the epoch
 * @param dayOf numbers days without gaps
 */
export function boosterDue(
  sessions: readonly SessionSummary[],
  now: number,
  dayOf: (at: number) => number,
): BoosterDue | null {
  const today = dayOf(now);
  const finished = sessions.filter((each) => each.finished);
  const lessons = finished.filter(({ setup }) => LESSONS.has(setup.mode)).map(({ updatedAt }) => updatedAt);
  if (lessons.length === 0) return null;
  const lessonAt = Math.max(...lessons);
  const days = today - dayOf(lessonAt);
  // A clock that was set back makes the lesson lie ahead: then no step has come.
  const step = BOOSTER_DAYS.findLast((each) => each <= days);
  if (step === undefined || days >= OVER) return null;
  const from = dayOf(lessonAt) + step;
  const done = finished.some(({ setup, updatedAt }) => {
    const day = dayOf(updatedAt);
    return setup.mode === 'booster' && day >= from && day <= today;
  });
  return done ? null : { step, lessonAt, days };
}
