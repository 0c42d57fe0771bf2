import * as v from 'valibot';
import { creditSchema, exhibitIdSchema } from '../../../game/pack/schema.ts';

const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A part of a photograph, in fractions of its width and height. */
const cropSchema = v.pipe(
  v.strictObject({ left: fraction, top: fraction, width: fraction, height: fraction }),
  v.check((crop) => crop.left + crop.width <= 1 && crop.top + crop.height <= 1, 'the crop leaves the photograph'),
);

/** Which photograph: a file of a published npm package, known by its SHA-256, and the part of it to use (all of it without `crop`). */
const photograph = {
  package: v.string(),
  version: v.string(),
  path: v.string(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  crop: v.optional(cropSchema),
};

/** How a real picture is made: cut out of a photograph. */
const cutSchema = v.strictObject(photograph);

/** How a generated picture is made: grown from a photograph by the patch model with these settings. */
const grownSchema = v.strictObject({
  ...photograph,
  width: v.pipe(v.number(), v.integer(), v.minValue(32)),
  seed: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  minSide: v.pipe(v.number(), v.integer(), v.minValue(7)),
  noise: v.pipe(v.number(), v.minValue(0)),
});

/** Sides of the tiles of a sheet, as [columns, rows]: eight, twenty-four or fifteen small pictures. */
const LAYOUTS = { characters: [4, 2], digits: [6, 4], coasts: [5, 3] } as const;

/**
 * How a sheet of small pictures is made: tiles (numbers from 0, row by row) of one file of `content/authoring/flow/tiles`, either originals
 * (`real`) or drawn from the flow model as it was at that stage of its training.
 */
const sheetSchema = v.pipe(
  v.strictObject({
    domain: v.picklist(['characters', 'digits', 'coasts']),
    stage: v.picklist(['real', 'early', 'middle', 'late']),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    tiles: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  v.check(({ domain, tiles }) => tiles.length === LAYOUTS[domain][0] * LAYOUTS[domain][1], 'wrong number of tiles'),
);

/** Columns and rows of a sheet. */
export const layoutOf = (sheet: Sheet): readonly [columns: number, rows: number] => LAYOUTS[sheet.domain];

const common = { id: exhibitIdSchema, medium: v.literal('image'), title: v.string() };

/** An image in a pack's source, as far as the harvest is concerned. */
export const imageSourceSchema = v.variant('origin', [
  v.looseObject({ ...common, origin: v.literal('photograph'), recipe: cutSchema }),
  v.looseObject({
    ...common,
    origin: v.literal('patch-model'),
    recipe: grownSchema,
    original: v.optional(v.looseObject({ alt: v.pipe(v.string(), v.minLength(1)) })),
  }),
  v.looseObject({
    ...common,
    origin: v.picklist(['collection', 'flow-model']),
    recipe: sheetSchema,
    credit: creditSchema,
  }),
]);

export type Crop = v.InferOutput<typeof cropSchema>;
export type Cut = Readonly<v.InferOutput<typeof cutSchema>>;
export type Grown = Readonly<v.InferOutput<typeof grownSchema>>;
export type Sheet = Readonly<v.InferOutput<typeof sheetSchema>>;
export type Recipe = Cut | Grown | Sheet;
export type ImageSource = Readonly<v.InferOutput<typeof imageSourceSchema>>;

/** The photograph of a recipe, without the settings of the model that grew something from it. */
export function cutOf({ package: name, version, path, sha256, crop }: Cut | Grown): Cut {
  return { package: name, version, path, sha256, ...(crop && { crop }) };
}

/** Whether a recipe lays out small pictures, rather than starting from a photograph. */
export const isSheet = (recipe: Recipe): recipe is Sheet => 'tiles' in recipe;

/** One line that says which file of which package, or which tiles. */
export function whereOf(recipe: Recipe): string {
  if (isSheet(recipe)) return `tiles/${recipe.domain}-${recipe.stage}.png`;
  return `${recipe.package}@${recipe.version}/${recipe.path}`;
}
