import { isGenerated } from '../scoring.ts';
import { firstLook, type Judgement } from './judgement.ts';
import type { RocPoint } from './report.ts';

const shareFrom = (list: readonly Judgement[], from: number): number =>
  list.filter((judgement) => firstLook(judgement) >= from).length / list.length;

/**
 * The rating ROC: each level from 7 (nothing) down to 1 (everything) taken as the lowest that counts as "generated", with the rates
 * that this would have given (Macmillan and Creelman 2005, chapter 3). Not corrected. Empty when one kind is missing.
 */
export function rocOf(judgements: readonly Judgement[]): readonly RocPoint[] {
  const signals = judgements.filter((judgement) => isGenerated(judgement.truth));
  const noises = judgements.filter((judgement) => !isGenerated(judgement.truth));
  if (signals.length === 0 || noises.length === 0) return [];
  return ([7, 6, 5, 4, 3, 2, 1] as const).map((from) => ({
    from,
    falseAlarmRate: shareFrom(noises, from),
    hitRate: shareFrom(signals, from),
  }));
}

/**
 * The area under an ROC by trapezes: the chance that a generated exhibit was rated higher than a real one, ties counting half
 * (Bamber 1975, Journal of Mathematical Psychology 12, 387–415). Null for no points.
 */
export function areaUnder(points: readonly RocPoint[]): number | null {
  if (points.length === 0) return null;
  return points.reduce((area, point, index) => {
    const last = points[index - 1] ?? point;
    return area + ((point.falseAlarmRate - last.falseAlarmRate) * (point.hitRate + last.hitRate)) / 2;
  }, 0);
}
