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
  return CONFIDENCES.map((confidence) => {
    const said = judgements.filter((judgement) => confidenceOf(judgement.level) === confidence);
    const right = said.filter((judgement) => isRight(judgement.level, judgement.truth));
    return { confidence, right: rate(right.length, said.length), paysFrom: PAYS_FROM[confidence] };
  });
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
  const errors = judgements.map(({ level, truth }) => statedProbability(level) - (isGenerated(truth) ? 1 : 0));
  return errors.reduce((sum, error) => sum + error * error, 0) / judgements.length;
}
