import { FOLDS } from '../../../game/machine/fold.ts';
import { chanceOf, CLIP } from '../../../game/machine/chance.ts';
import type { Model } from '../../../game/machine/model.ts';
import { fitLogistic } from '../check/lint/logistic.ts';
import type { Example } from './examples.ts';

/** Strengths of the L2 penalty that are tried; the one with the least loss on held-out sources is taken. */
const PENALTIES = [1, 3, 10, 30, 100, 300] as const;

const round = (value: number): number => Number(value.toPrecision(6));

/** Standardises the features and fits a logistic regression. Part-generated texts are neither one nor the other and are left out. */
function fitModel(examples: readonly Example[], penalty: number): Model {
  const whole = examples.filter(({ truth }) => truth !== 'part');
  const columns = whole[0]?.features.map((_, at) => whole.map(({ features }) => features[at] ?? 0)) ?? [];
  const mean = columns.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const scale = columns.map((values, at) => {
    const variance = values.reduce((sum, value) => sum + (value - (mean[at] ?? 0)) ** 2, 0) / values.length;
    // A feature that never varies says nothing.
    return variance < 1e-9 ? 0 : 1 / Math.sqrt(variance);
  });
  const rows = whole.map(({ features }) =>
    features.map((value, at) => Math.max(-CLIP, Math.min(CLIP, (value - (mean[at] ?? 0)) * (scale[at] ?? 0)))),
  );
  const weights = fitLogistic(
    rows,
    whole.map(({ truth }) => truth === 'generated'),
    penalty,
  );
  return { mean: mean.map(round), scale: scale.map(round), weights: [...weights].map(round) };
}

/** Mean of −ln(chance of what is true) over whole exhibits. */
function lossOf(model: Model, examples: readonly Example[]): number {
  const losses = examples
    .filter(({ truth }) => truth !== 'part')
    .map(({ truth, features }) => {
      const chance = chanceOf(model, features);
      return -Math.log(Math.max(1e-9, truth === 'generated' ? chance : 1 - chance));
    });
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length);
}

/** The penalty under which models do best on sources that they have not seen, found among the given sources alone. */
function choosePenalty(examples: readonly Example[]): number {
  const folds = [...new Set(examples.map(({ fold }) => fold))];
  const tried = PENALTIES.map((penalty) => ({
    penalty,
    loss: folds.reduce((sum, fold) => {
      const model = fitModel(
        examples.filter((example) => example.fold !== fold),
        penalty,
      );
      return (
        sum +
        lossOf(
          model,
          examples.filter((example) => example.fold === fold),
        )
      );
    }, 0),
  }));
  return tried.reduce((best, each) => (each.loss < best.loss ? each : best)).penalty;
}

/** One model for each part of the sources, trained on the four others; its penalty is chosen among those four too. */
export function fitFolds(examples: readonly Example[]): readonly { readonly model: Model; readonly penalty: number }[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = examples.filter((example) => example.fold !== fold);
    const penalty = choosePenalty(others);
    return { model: fitModel(others, penalty), penalty };
  });
}
