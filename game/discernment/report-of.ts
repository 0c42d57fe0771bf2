import { MARKS } from '../scoring.ts';
import { adviceFor } from './advice.ts';
import { besideMachine } from './beside-machine.ts';
import { brierOf, calibrationOf } from './calibration.ts';
import type { Judgement } from './judgement.ts';
import { rate } from './rate.ts';
import type { Report } from './report.ts';
import { areaUnder, rocOf } from './roc.ts';
import { leanOf, sensitivityOf } from './sensitivity.ts';
import { baselinesOf, checkingOf, cluesOf, countsOf, pointsOf, turnsOf } from './summaries.ts';

/** Everything a debrief shows of some answers, in their order. Works for none at all. */
export function reportOf(judgements: readonly Judgement[]): Report {
  const counts = countsOf(judgements);
  const generated = counts.hits + counts.misses;
  const real = counts.falseAlarms + counts.correctRejections;
  const roc = rocOf(judgements);
  const report = {
    answers: judgements.length,
    generated,
    real,
    points: pointsOf(judgements),
    bestPoints: judgements.length * MARKS.certain.right,
    counts,
    hitRate: rate(counts.hits, generated),
    falseAlarmRate: rate(counts.falseAlarms, real),
    trust: rate(counts.correctRejections, real),
    correct: rate(counts.hits + counts.correctRejections, judgements.length),
    sensitivity: sensitivityOf(counts),
    lean: leanOf(counts),
    roc,
    area: areaUnder(roc),
    calibration: calibrationOf(judgements),
    brier: brierOf(judgements),
    baselines: baselinesOf(generated, real),
    checking: checkingOf(judgements),
    machine: besideMachine(judgements),
    clues: cluesOf(judgements),
    turns: turnsOf(judgements),
  };
  return { ...report, advice: adviceFor(report) };
}
