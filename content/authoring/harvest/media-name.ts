import { sha256Of } from '../packages/verify-file.ts';
import { PROCESS, SHEET } from './process-picture.ts';
import { cutOf, isSheet, type Recipe } from './recipe.ts';

const LENGTH = 10;
/** Which draw of names is used. If by chance names begin to go with one answer, the content check says so, and the next draw is due. */
const DRAW = 1;

/**
 * The opaque file name of a picture: ten letters and digits drawn from the hash of everything that shapes it. The same recipe
 * keeps its name, so a run can tell what is current; two exhibits that show the same cut of a photograph share one file.
 */
export function mediaName(recipe: Recipe): string {
  if (isSheet(recipe)) return nameFrom([SHEET, recipe.domain, recipe.stage, recipe.sha256, recipe.tiles]);
  const { crop } = recipe;
  const area = crop && [crop.left, crop.top, crop.width, crop.height];
  const settings = 'seed' in recipe ? [recipe.width, recipe.seed, recipe.minSide, recipe.noise] : [];
  const { package: name, version, path, sha256 } = cutOf(recipe);
  return nameFrom([name, version, path, sha256, area, settings]);
}

function nameFrom(what: readonly unknown[]): string {
  const digits = BigInt(`0x${sha256Of(JSON.stringify([DRAW, PROCESS, ...what]))}`).toString(36);
  return digits.slice(-LENGTH).padStart(LENGTH, '0');
}
