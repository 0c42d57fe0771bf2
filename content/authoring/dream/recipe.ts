import * as v from 'valibot';
import type { Settings } from './generate.ts';

const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const cropSchema = v.pipe(
  v.strictObject({ left: fraction, top: fraction, width: fraction, height: fraction }),
  v.check((crop) => crop.left + crop.width <= 1 && crop.top + crop.height <= 1, 'the crop leaves the photograph'),
);

const dials = {
  width: v.pipe(v.number(), v.integer(), v.minValue(32), v.maxValue(4096)),
  seed: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  minSide: v.pipe(v.number(), v.integer(), v.minValue(7), v.maxValue(512)),
  noise: v.pipe(v.number(), v.minValue(0), v.maxValue(4)),
};

/**
 * An image to grow, as a pack's source lists it. Its recipe is everything that determines it: the photograph (a file of
 * a published npm package), the part of it, the width in pixels, the seed, the short side of the coarsest scale
 * (pixels; 7, one patch, at least) and the noise there (0 … 4, where white is 1). What else an entry says is not read.
 */
const entrySchema = v.looseObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and hyphens')),
  recipe: v.strictObject({
    package: v.string(),
    version: v.string(),
    path: v.string(),
    sha256: v.optional(v.string()),
    crop: v.optional(cropSchema),
    ...dials,
  }),
});

export type Recipe = Readonly<v.InferOutput<typeof entrySchema>['recipe']>;

/** A recipe and the name of what grows from it. */
export type NamedRecipe = { readonly id: string; readonly recipe: Recipe };

/** A pack's own list holds images of other origins too; they are not this model's. */
const entriesSchema = v.pipe(
  v.array(v.looseObject({ origin: v.optional(v.string()) })),
  v.transform((entries) => entries.filter(({ origin }) => origin === undefined || origin === 'patch-model')),
  v.array(entrySchema),
);

/** Reads a list of images to grow from JSON text. Throws an Error that names what is wrong. */
export function parseRecipes(json: string): readonly NamedRecipe[] {
  const result = v.safeParse(entriesSchema, JSON.parse(json));
  if (!result.success) throw new Error(`recipes: ${explain(result.issues[0])}`);
  const ids = new Set(result.output.map(({ id }) => id));
  if (ids.size < result.output.length) throw new Error('recipes: two have the same id');
  return result.output.map(({ id, recipe }) => ({ id, recipe }));
}

/** The width and settings out of anything that has them. Throws an Error that names what is wrong. */
export function parseSettings(input: unknown): { readonly width: number; readonly settings: Settings } {
  const result = v.safeParse(v.object(dials), input);
  if (!result.success) throw new Error(explain(result.issues[0]));
  const { width, ...settings } = result.output;
  return { width, settings };
}

function explain(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'the list'}: ${issue.message}`;
}
