import { FOLDS } from '../../game/machine/fold.ts';
import { IMAGE_FEATURES } from '../../game/machine/image-features.ts';
import type { Figures, Machine, Model } from '../../game/machine/model.ts';
import { TEXT_FEATURES } from '../../game/machine/text-features.ts';

/** A model that looks at one feature alone: the chance is even where it is at `mean`, and moves by `weight` with each `spread` of it. */
export function oneFeatureModel(
  features: readonly string[],
  name: string,
  { mean, spread, weight }: { readonly mean: number; readonly spread: number; readonly weight: number },
): Model {
  const at = features.indexOf(name);
  if (at < 0) throw new Error(`No feature is called ${name}.`);
  return {
    mean: features.map((_, index) => (index === at ? mean : 0)),
    scale: features.map((_, index) => (index === at ? 1 / spread : 0)),
    weights: [0, ...features.map((_, index) => (index === at ? weight : 0))],
  };
}

/** Five models that differ a little, so that a test sees which was asked. */
const models = (make: (fold: number) => Model): Model[] => Array.from({ length: FOLDS }, (_, fold) => make(fold));

/** Figures of a poor machine, made up for tests. */
export const sampleFigures = (change: Partial<Figures> = {}): Figures => ({
  hits: { k: 61, n: 100 },
  falseAlarms: { k: 38, n: 100 },
  area: 0.66,
  roc: [
    [0, 0],
    [0.05, 0.16],
    [0.18, 0.37],
    [0.38, 0.61],
    [0.61, 0.8],
    [0.84, 0.95],
    [1, 1],
  ],
  calibration: [
    { from: 0, to: 0.25, stated: 0.17, generated: { k: 9, n: 36 } },
    { from: 0.25, to: 0.5, stated: 0.39, generated: { k: 26, n: 64 } },
    { from: 0.5, to: 0.75, stated: 0.62, generated: { k: 38, n: 66 } },
    { from: 0.75, to: 1, stated: 0.83, generated: { k: 27, n: 34 } },
  ],
  ...change,
});

/** A machine of the file's shape. Texts are judged by their commas alone, pictures by the grain of their smooth places. */
export function sampleMachine(change: Partial<Machine> = {}): Machine {
  return {
    format: 'second-look-machine',
    version: 1,
    trained: '2026-11-24',
    image: {
      models: models((fold) =>
        oneFeatureModel(IMAGE_FEATURES, 'grain of smooth places', { mean: 1 + fold / 10, spread: 2, weight: -0.8 }),
      ),
      figures: sampleFigures(),
    },
    text: {
      models: models((fold) =>
        oneFeatureModel(TEXT_FEATURES, 'commas', { mean: 6 + fold / 10, spread: 10, weight: 0.9 }),
      ),
      figures: sampleFigures({
        hits: { k: 70, n: 120 },
        falseAlarms: { k: 47, n: 110 },
        area: 0.61,
        plain: [
          { genre: 'encyclopedia', falseAlarms: { k: 14, n: 40 } },
          { genre: 'letters', falseAlarms: { k: 9, n: 40 } },
          { genre: 'school', falseAlarms: { k: 21, n: 40 } },
        ],
      }),
    },
    ...change,
  };
}
