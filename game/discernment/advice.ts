import type { Advice, Report } from './report.ts';

/** Below this many answers in a bin or a group nothing is concluded from it. */
const ENOUGH = 5;
/** Right more often than this: nothing needs mending. */
const GOOD = 0.8;
/** Checked less often than this share of the time: rarely. */
const RARELY = 0.2;

/**
 * The one thing to try next. The dearest habit first: certain more often than it pays; a lean either way; the context hardly ever
 * looked at; then too many wrong at the first look; then, for the careful, more daring; else to go on like this.
 */
export function adviceFor(report: Omit<Report, 'advice'>): Advice {
  const [leaning, , certain] = report.calibration.map((bin) => ({
    ...bin.right,
    share: bin.right.share ?? 0,
    paysFrom: bin.paysFrom,
  }));
  const share = report.correct.share ?? 0;
  if (certain !== undefined && certain.n >= ENOUGH && certain.share < certain.paysFrom) return 'mind-certainty';
  if (report.lean === 'generated') return 'trust-more';
  if (report.lean === 'real') return 'doubt-more';
  if (report.answers >= ENOUGH && share < GOOD)
    return report.checking.checked < RARELY * report.answers ? 'check-more' : 'follow-an-edge';
  if (leaning !== undefined && leaning.n >= ENOUGH && leaning.share >= GOOD) return 'dare-certainty';
  return 'keep-going';
}
