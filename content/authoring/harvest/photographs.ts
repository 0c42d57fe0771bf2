import { resolve } from 'node:path';
import * as v from 'valibot';
import type { Credit } from '../../../game/pack/schema.ts';
import { readJson } from './read-json.ts';
import { whereOf, type Cut } from './recipe.ts';

/** The photographs that a pack may use: facts about each, written by hand. */
const PHOTOGRAPHS_FILE = resolve(import.meta.dirname, '../photos.json');

const photographSchema = v.looseObject({
  package: v.string(),
  version: v.string(),
  path: v.string(),
  sha256: v.string(),
  subject: v.string(),
  maker: v.string(),
  date: v.string(),
  licence: v.string(),
  source: v.string(),
});

export type Photograph = Readonly<v.InferOutput<typeof photographSchema>>;

/** Reads the list of photographs. Throws when it is missing or does not fit. */
export function readPhotographs(file: string = PHOTOGRAPHS_FILE): Promise<readonly Photograph[]> {
  return readJson(file, v.array(photographSchema));
}

/** The listed photograph behind a recipe. Throws when it is not listed, or listed with another hash. */
export function photographOf(recipe: Cut, list: readonly Photograph[]): Photograph {
  const found = list.find((photo) => whereOf(photo) === whereOf(recipe));
  if (found === undefined) throw new Error(`${whereOf(recipe)} is not in the list of photographs (photos.json).`);
  if (found.sha256 !== recipe.sha256)
    throw new Error(`The recipe and photos.json disagree on the SHA-256 of ${whereOf(recipe)}.`);
  return found;
}

/** Who made a photograph and where it was taken from, as a pack says it. */
export function creditOf(photo: Photograph): Credit {
  const listed = photo.source === '' ? '' : `; ${photo.source}`;
  return {
    maker: photo.maker,
    date: photo.date,
    licence: photo.licence,
    source: `${whereOf(photo)}${listed}`,
    changes: 'Cropped, resampled to 720 pixels and coded as WebP.',
  };
}
