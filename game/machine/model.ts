import * as v from 'valibot';
import { FOLDS } from './fold.ts';
import { IMAGE_FEATURES } from './image-features.ts';
import { TEXT_FEATURES } from './text-features.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Logistic regression over standardised features: `mean` and `scale` of each, `weights` with the constant term first. */
const modelSchema = (features: number) =>
  v.strictObject({
    mean: v.pipe(v.array(v.number()), v.length(features)),
    scale: v.pipe(v.array(v.number()), v.length(features)),
    weights: v.pipe(v.array(v.number()), v.length(features + 1)),
  });

/** k of n. */
const outOf = v.strictObject({ k: count, n: count });

/**
 * How the machine did on sources that it was not trained on. `roc` are points [false alarm rate, hit rate] from (0, 0) to (1, 1); `calibration` has for each
 * bin of stated chance the mean chance and how many were generated; `plain` counts false alarms on plain human writing that is in no pack.
 */
const figuresSchema = v.strictObject({
  hits: outOf,
  falseAlarms: outOf,
  area: share,
  roc: v.array(v.tuple([share, share])),
  calibration: v.array(v.strictObject({ from: share, to: share, stated: share, generated: outOf })),
  /** Part-generated texts called generated; they are no part of the other figures. */
  parts: v.optional(outOf),
  plain: v.optional(v.array(v.strictObject({ genre: v.string(), falseAlarms: outOf }))),
});

/** The file of the machine discriminator: one model a medium and fold, and its held-out figures. Written by `npm run machine:train`. */
export const machineSchema = v.strictObject({
  format: v.literal('second-look-machine'),
  version: v.literal(1),
  trained: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  image: v.strictObject({
    models: v.pipe(v.array(modelSchema(IMAGE_FEATURES.length)), v.length(FOLDS)),
    figures: figuresSchema,
  }),
  text: v.strictObject({
    models: v.pipe(v.array(modelSchema(TEXT_FEATURES.length)), v.length(FOLDS)),
    figures: figuresSchema,
  }),
});

export type Machine = Readonly<v.InferOutput<typeof machineSchema>>;
export type Model = Machine['image']['models'][number];
export type Figures = Machine['image']['figures'];

/** Reads the file. Null when it is not what it should be: the game then plays without the machine. */
export function parseMachine(text: string): Machine | null {
  try {
    const parsed = v.safeParse(machineSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
