import {
  confidenceOf,
  CONFIDENCES,
  isGenerated,
  isRight,
  PAYS_FROM,
  saysGenerated,
  type Confidence,
} from '../scoring.ts';
import type { Level } from '../session/command.ts';
import type { Judgement } from './judgement.ts';
import { rate } from './rate.ts';
import type { CalibrationBin } from './report.ts';

/** How often each confidence was right, over the final answers. */
export function calibrationOf(judgements: readonly Judgement[]): readonly CalibrationBin[] {
  const said = { leaning: { k: 0, n: 0 }, likely: { k: 0, n: 0 }, certain: { k: 0, n: 0 } };
  for (const { level, truth } of judgements) {
    const bin = said[confidenceOf(level)];
    bin.n += 1;
    bin.k += Number(isRight(level, truth));
  }
  return CONFIDENCES.map((confidence) => ({
    confidence,
    right: rate(said[confidence].k, said[confidence].n),
    paysFrom: PAYS_FROM[confidence],
  }));
}

/** The probability that a confidence stands for: the middle of the range in which it pays best. */
const STATED: Readonly<Record<Confidence, number>> = {
  leaning: (PAYS_FROM.leaning + PAYS_FROM.likely) / 2,
  likely: (PAYS_FROM.likely + PAYS_FROM.certain) / 2,
  certain: (PAYS_FROM.certain + 1) / 2,
};

/** The probability of "generated" that a level states: 0.1, 0.27, 0.42, 0.58, 0.73, 0.9 from level 1 to 6. */
export function statedProbability(level: Level): number {
  const sure = STATED[confidenceOf(level)];
  return saysGenerated(level) ? sure : 1 - sure;
}

/** Brier's score (Monthly Weather Review 78, 1950) of the final answers, in its one-sided form, 0 (best) to 1. Null for no answers. */
export function brierOf(judgements: readonly Judgement[]): number | null {
  if (judgements.length === 0) return null;
  let errors = 0;
  for (const { level, truth } of judgements) errors += (statedProbability(level) - (isGenerated(truth) ? 1 : 0)) ** 2;
  return errors / judgements.length;
}
