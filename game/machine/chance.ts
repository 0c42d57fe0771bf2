import type { Model } from './model.ts';

/** Standardised features beyond this many deviations count as this many: one odd value must not outvote all others. */
export const CLIP = 3;

/** The chance of being generated, 0..1, that a model gives to a row of features. */
export function chanceOf(model: Model, features: readonly number[]): number {
  const [constant = 0, ...weights] = model.weights;
  const score = features.reduce((sum, value, at) => {
    const standard = (value - (model.mean[at] ?? 0)) * (model.scale[at] ?? 0);
    return sum + (weights[at] ?? 0) * Math.max(-CLIP, Math.min(CLIP, standard));
  }, constant);
  return 1 / (1 + Math.exp(-score));
}
