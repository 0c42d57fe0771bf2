import { isGenerated } from '../scoring.ts';
import { firstLook, type Judgement } from './judgement.ts';
import type { RocPoint } from './report.ts';

const LEVELS_DOWN = [7, 6, 5, 4, 3, 2, 1] as const;

/** How many said each level at the first look: at index 0 nobody, at 1 to 6 those levels. */
function histogramOf(judgements: readonly Judgement[], generated: boolean): readonly number[] {
  const said = [0, 0, 0, 0, 0, 0, 0];
  for (const judgement of judgements) {
    if (isGenerated(judgement.truth) !== generated) continue;
    const level = firstLook(judgement);
    said[level] = Number(said[level]) + 1;
  }
  return said;
}

const sum = (list: readonly number[]): number => list.reduce((total, number) => total + number, 0);

/**
 * The rating ROC: each level from 7 (nothing) down to 1 (everything) taken as the lowest that counts as "generated", with the rates
 * that this would have given (Macmillan and Creelman 2005, chapter 3). Not corrected. Empty when one kind is missing.
 */
export function rocOf(judgements: readonly Judgement[]): readonly RocPoint[] {
  const signals = histogramOf(judgements, true);
  const noises = histogramOf(judgements, false);
  const shareFrom = (said: readonly number[], from: number): number => sum(said.slice(from)) / sum(said);
  if (sum(signals) === 0 || sum(noises) === 0) return [];
  return LEVELS_DOWN.map((from) => ({
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
