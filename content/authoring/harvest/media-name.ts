import { sha256Of } from '../packages/verify-file.ts';
import { PROCESS } from './process-picture.ts';
import { cutOf, type Cut, type Grown } from './recipe.ts';

const LENGTH = 10;

/**
 * The opaque file name of a picture: ten letters and digits drawn from the hash of everything that shapes it. The same recipe
 * keeps its name, so a run can tell what is current; two exhibits that show the same cut of a photograph share one file.
 */
export function mediaName(recipe: Cut | Grown): string {
  const { crop } = recipe;
  const area = crop && [crop.left, crop.top, crop.width, crop.height];
  const settings = 'seed' in recipe ? [recipe.width, recipe.seed, recipe.minSide, recipe.noise] : [];
  const { package: name, version, path, sha256 } = cutOf(recipe);
  const digits = BigInt(
    `0x${sha256Of(JSON.stringify([PROCESS, name, version, path, sha256, area, settings]))}`,
  ).toString(36);
  return digits.slice(-LENGTH).padStart(LENGTH, '0');
}
