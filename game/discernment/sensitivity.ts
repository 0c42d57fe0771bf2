import { normalDensity, normalQuantile, Z95 } from './normal.ts';
import type { Counts, Estimate, Sensitivity } from './report.ts';

/** Answers that one player needs before d′ is given: a lesson's thirty are too few to say it with a useful interval. */
export const ANSWERS_FOR_D_PRIME = 40;
/** Answers of each kind before anything is said of a lean. */
export const ANSWERS_FOR_LEAN = 10;

const spread = (value: number, variance: number): Estimate => {
  const half = Z95 * Math.sqrt(variance);
  return { value, low: value - half, high: value + half };
};

/** Variance of z(p) for a rate p out of n: p(1 − p) / (n φ(z(p))²), by the delta method (Gourevitch and Galanter 1967). */
const varianceOfZ = (p: number, n: number): number => (p * (1 - p)) / (n * normalDensity(normalQuantile(p)) ** 2);

/**
 * d′ = z(H) − z(F) and the criterion c = −(z(H) + z(F)) / 2 (Macmillan and Creelman 2005, chapters 1 and 2), from given rates
 * strictly between 0 and 1, out of `signals` and `noises` trials. 95 % intervals by the approximate variance of Gourevitch and
 * Galanter (Psychometrika 32, 1967, 25–33); that of c is a quarter of that of d′ (Macmillan and Creelman 2005, chapter 13).
 */
export function estimate(
  hitRate: number,
  falseAlarmRate: number,
  signals: number,
  noises: number,
): { readonly dPrime: Estimate; readonly criterion: Estimate } {
  const zHit = normalQuantile(hitRate);
  const zFalseAlarm = normalQuantile(falseAlarmRate);
  const variance = varianceOfZ(hitRate, signals) + varianceOfZ(falseAlarmRate, noises);
  return { dPrime: spread(zHit - zFalseAlarm, variance), criterion: spread(-(zHit + zFalseAlarm) / 2, variance / 4) };
}

/**
 * The log-linear correction: half an answer is added to hits and to false alarms, one to the trials of each kind, whatever was
 * observed. It is less biased than mending only rates of 0 and 1 (Hautus 1995, Behavior Research Methods 27, 46–51).
 */
export const logLinear = (k: number, n: number): number => (k + 0.5) / (n + 1);

/** d′ and c with the log-linear correction. Both kinds must be there. */
export function corrected({ hits, misses, falseAlarms, correctRejections }: Counts): ReturnType<typeof estimate> {
  const signals = hits + misses;
  const noises = falseAlarms + correctRejections;
  return estimate(logLinear(hits, signals), logLinear(falseAlarms, noises), signals, noises);
}

/** d′ and c where there is enough to tell, else why not. */
export function sensitivityOf(counts: Counts): Sensitivity {
  const signals = counts.hits + counts.misses;
  const noises = counts.falseAlarms + counts.correctRejections;
  const have = signals + noises;
  if (have < ANSWERS_FOR_D_PRIME) return { known: false, reason: 'too-few', needed: ANSWERS_FOR_D_PRIME, have };
  if (signals === 0 || noises === 0)
    return { known: false, reason: 'one-kind-only', needed: ANSWERS_FOR_D_PRIME, have };
  return { known: true, ...corrected(counts) };
}

/** Which way the criterion leans, said only where its 95 % interval leaves no doubt of the direction. */
export function leanOf(counts: Counts): 'generated' | 'real' | 'even' | 'too-few' {
  const fewest = Math.min(counts.hits + counts.misses, counts.falseAlarms + counts.correctRejections);
  if (fewest < ANSWERS_FOR_LEAN) return 'too-few';
  const { criterion } = corrected(counts);
  if (criterion.high < 0) return 'generated';
  return criterion.low > 0 ? 'real' : 'even';
}
