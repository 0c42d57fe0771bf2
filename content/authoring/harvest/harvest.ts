import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Picture } from '../../../game/pack/schema.ts';
import { sha256Of, verifyFile } from '../packages/verify-file.ts';
import { exhibitFiles } from '../build/source.ts';
import { insideFolder } from '../packages/untar.ts';
import type { Grow } from './grow.ts';
import { mediaListSchema, picturesIn, type MediaList } from './media-list.ts';
import { mediaName } from './media-name.ts';
import { creditOf, photographOf, type Photograph } from './photographs.ts';
import { processPicture } from './process-picture.ts';
import { readJson } from './read-json.ts';
import {
  cutOf,
  imageSourceSchema,
  isSheet,
  whereOf,
  type Cut,
  type Grown,
  type ImageSource,
  type Recipe,
} from './recipe.ts';
import { laySheet } from './sheet.ts';

/** What the harvest needs from outside. */
export interface Tools {
  /** The folder of an unpacked package. */
  readonly fetch: (name: string, version: string) => Promise<string>;
  readonly grow: Grow;
  /** The folder of the small pictures that sheets are laid out from. */
  readonly tiles: string;
  readonly photographs: readonly Photograph[];
  /** Says what is going on and how much of it is done (0 … 1). */
  readonly report: (doing: string, done: number) => void;
}

/** What a harvest comes to. Nothing has been written yet. */
export interface Harvest {
  readonly media: MediaList;
  /** New picture files: name below the pack's folder, and bytes. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Pictures that were there already and are current. */
  readonly kept: number;
}

/** The images of a pack's source. Throws when a file does not fit. */
export async function readImages(pack: string): Promise<readonly ImageSource[]> {
  const files = await exhibitFiles(join(pack, 'source'), 'images');
  const lists = files.map((file) => readJson(join(pack, 'source', file), v.array(imageSourceSchema), []));
  return (await Promise.all(lists)).flat();
}

/**
 * Fetches and verifies every photograph, grows and codes every picture that is not current, and lists them all.
 * Writes nothing to the pack: a photograph that cannot be had, or has another hash, stops everything before that.
 */
export async function harvest(pack: string, tools: Tools): Promise<Harvest> {
  const images = await readImages(pack);
  const before = await readJson(join(pack, 'source/media.json'), mediaListSchema, {});
  const current = await currentPictures(pack, before);
  const recipes = new Map(
    images.flatMap(({ recipe }) => withCut(recipe)).map((recipe): [string, Recipe] => [mediaName(recipe), recipe]),
  );
  const wanted = [...recipes].filter(([name]) => !current.has(name));
  const inputs = await inputsOf(wanted, tools);

  const files = new Map<string, Buffer>();
  const pictures = new Map(current);
  for (const [at, [name, recipe]] of wanted.entries()) {
    tools.report('coding', at / wanted.length);
    const input = inputs.get(name);
    if (input === undefined) throw new Error(`There is no picture for ${whereOf(recipe)}.`);
    const coded = await processPicture(input.bytes, input.crop).catch((cause: unknown) => {
      throw new Error(`${whereOf(recipe)}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    });
    const file = `media/${name}.webp`;
    const { bytes, width, height } = coded;
    files.set(file, bytes);
    pictures.set(name, { file, width, height, bytes: bytes.length, sha256: sha256Of(bytes) });
  }
  tools.report('coding', 1);
  return { media: listMedia(images, pictures, tools.photographs), files, kept: recipes.size - wanted.length };
}

/** The recipe, and that of the photograph that it starts from, if it is not that itself. */
function withCut(recipe: Recipe): readonly Recipe[] {
  return isSheet(recipe) ? [recipe] : [recipe, cutOf(recipe)];
}

/** Pictures listed and present with the hash that is listed, by name. */
async function currentPictures(pack: string, list: MediaList): Promise<Map<string, Picture>> {
  const current = new Map<string, Picture>();
  for (const picture of picturesIn(list)) {
    const path = join(pack, picture.file);
    if (!existsSync(path)) continue;
    const intact = await verifyFile(path, picture.sha256).catch(() => undefined);
    if (intact !== undefined) current.set(picture.file.slice('media/'.length, -'.webp'.length), picture);
  }
  return current;
}

type Input = { readonly bytes: Buffer; readonly crop: Cut['crop'] };
type Wanted = readonly (readonly [name: string, recipe: Recipe])[];

async function inputsOf(wanted: Wanted, tools: Tools): Promise<Map<string, Input>> {
  const inputs = new Map<string, Input>();
  const orders: { readonly name: string; readonly recipe: Grown; readonly photograph: string }[] = [];
  for (const [at, [name, recipe]] of wanted.entries()) {
    tools.report('fetching photographs', at / wanted.length);
    if (isSheet(recipe)) {
      inputs.set(name, { bytes: await laySheet(recipe, tools.tiles), crop: undefined });
      continue;
    }
    photographOf(cutOf(recipe), tools.photographs);
    const photograph = insideFolder(await tools.fetch(recipe.package, recipe.version), recipe.path);
    const bytes = await verifyFile(photograph, recipe.sha256);
    if ('seed' in recipe) orders.push({ name, recipe, photograph });
    else inputs.set(name, { bytes, crop: recipe.crop });
  }
  const grown = await tools.grow(orders, (done) => tools.report('growing', done));
  for (const [at, { name }] of orders.entries()) {
    const bytes = grown[at];
    if (bytes !== undefined) inputs.set(name, { bytes, crop: undefined });
  }
  return inputs;
}

function listMedia(
  images: readonly ImageSource[],
  pictures: ReadonlyMap<string, Picture>,
  photographs: readonly Photograph[],
): MediaList {
  const pictureOf = (recipe: Recipe): Picture => {
    const picture = pictures.get(mediaName(recipe));
    if (picture === undefined) throw new Error(`There is no picture for ${whereOf(recipe)}.`);
    return picture;
  };
  const entries = images.map((image): [string, MediaList[string]] => {
    const picture = pictureOf(image.recipe);
    if (image.origin !== 'patch-model') return [image.id, { picture }];
    const photo = photographOf(cutOf(image.recipe), photographs);
    const alt = image.original?.alt ?? `The photograph that it was grown from: ${photo.subject}.`;
    return [image.id, { picture, original: { picture: pictureOf(cutOf(image.recipe)), credit: creditOf(photo), alt } }];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
