import { PACK_JSON } from './pack-json.ts';
import { visible } from '../plain-text.ts';
import { err, ok, type Result } from '../result.ts';
import type { Problem } from './problem.ts';
import { PICTURE_FILE } from './vetted.ts';

/** Where a pack lies among the files of a folder or a zip. */
export interface FoundPack {
  /** The folder that it is in, with its slash; empty if it is at the top. */
  readonly base: string;
  /** The name of its `pack.json` as it is written there, with its folder. */
  readonly packJson: string;
}

/** Folders of systems and programs: whatever is in them is never a pack, and nobody needs to be told of more than their names. */
const OF_SYSTEMS =
  /^(?:__MACOSX|\.git|\.svn|\.hg|\.fseventsd|\.Spotlight-V100|\.Trashes|\.Trash-\d+|\.TemporaryItems|\.DocumentRevisions-V100|System Volume Information|\$RECYCLE\.BIN|RECYCLER|node_modules|@eaDir|lost\+found)$/i;
/** What macOS keeps beside a file on other systems' disks has the file's name behind this. */
const BESIDE = '._';
/** A name that a pack.json got on its way: `pack.json.txt`, `pack (1).json`, `Copy of pack.json`. */
const NEARLY = /(?:^|[^\p{L}\p{N}])pack[^\p{L}\p{N}](?:.*[^\p{L}\p{N}])?(?:json|txt)/iu;
const BARE_PICTURE = /^[a-z0-9]{10}\.webp$/;

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Whether a folder is some system's or program's own. */
export const isOfSystem = (folder: string): boolean => OF_SYSTEMS.test(folder);

const isLeftBehind = (path: string): boolean =>
  lastOf(path).startsWith(BESIDE) || folderOf(path).split('/').some(isOfSystem);

/** A name from a folder or a zip as it can stand in a sentence: short, and nothing in it turns, breaks or hides the words around it. */
export function shownName(path: string): string {
  // macOS calls a folder's picture Icon and a line end.
  const plain = path.replace(/\r$/, '');
  return visible(plain.length > 100 ? `${plain.slice(0, 99)}…` : plain);
}

const refuse = (code: Problem['code'], says: string): Result<never, Problem> => err({ code, where: PACK_JSON, says });

/** Why there is no `pack.json`, as far as the other names tell. */
function nothingFound(paths: readonly string[], whole: boolean): Result<never, Problem> {
  const own = paths.filter((path) => !isLeftBehind(path));
  const nearly = own.find((path) => NEARLY.test(lastOf(path)));
  if (nearly !== undefined)
    return refuse(
      'not-a-pack',
      `There is no pack.json, but a file “${shownName(nearly)}”: give it the name pack.json, with nothing before or behind it, and import the pack again.`,
    );
  const zip = own.find((path) => /\.zip$/i.test(path));
  if (zip !== undefined)
    return refuse(
      'not-a-pack',
      `There is no pack.json, but a zip inside, “${shownName(zip)}”: unpack what you have, and import that zip.`,
    );
  if (own.some((path) => BARE_PICTURE.test(lastOf(path))))
    return refuse(
      'not-a-pack',
      'There is no pack.json: these are the pictures of a pack alone. Choose the folder above them, which has the pack.json as well.',
    );
  return refuse(
    'not-a-pack',
    whole
      ? 'There is no pack.json: this is no pack. Choose the folder, or the zip, that has a pack.json and the folder media beside it.'
      : `There is no pack.json among the first ${paths.length} names, and no more were looked through: choose the pack's own folder.`,
  );
}

/**
 * Finds the pack among all files of a folder or a zip: the `pack.json`, in whatever capitals, that is above every other. Refused with
 * what to do where there is none, where two lie side by side, and where one folder has it twice.
 * @param paths of files, with slashes between folders; one that ends in a slash is a folder that was not looked into
 * @param whole whether these are all
 */
export function findPack(paths: readonly string[], whole = true): Result<FoundPack, Problem> {
  const found = paths.filter((path) => lastOf(path).toLowerCase() === PACK_JSON && !isLeftBehind(path));
  const [first, ...others] = found.toSorted((a, b) => a.split('/').length - b.split('/').length);
  if (first === undefined) return nothingFound(paths, whole);
  const base = folderOf(first);
  const twin = others.find((path) => folderOf(path) === base);
  if (twin !== undefined)
    return refuse(
      'duplicate-id',
      `${shownName(twin)} is there twice, so that nobody can say which one counts. Ask its maker for a sound one.`,
    );
  const other = others.find((path) => !path.startsWith(base));
  if (other !== undefined)
    return refuse(
      'too-many',
      `There is more than one pack here: “${shownName(first)}” and “${shownName(other)}”. Import one at a time: choose its own folder, or zip that folder alone.`,
    );
  return ok({ base, packJson: first });
}

/** The part of a path that is told: a file beside the pack by its name, a whole folder by its own. */
function toldOf(path: string, base: string): string {
  let shared = base;
  while (!path.startsWith(shared)) shared = folderOf(shared.slice(0, -1));
  const rest = path.slice(shared.length);
  const slash = rest.indexOf('/');
  if (slash < 0) return (shared === base ? '' : shared) + rest;
  const folder = rest.slice(0, slash + 1);
  if (shared === base && folder === 'media/') return rest;
  return (shared === base ? '' : shared) + folder;
}

/**
 * What lies beside a pack and is none of it, as it is told to people: files by their names, a folder's files by the folder's alone.
 * Sorted, each once.
 * @param own the names below the pack that are its own: its pictures
 */
export function passedOver(
  paths: readonly string[],
  { base, packJson }: FoundPack,
  own: ReadonlySet<string>,
): readonly string[] {
  const told = paths
    .filter((path) => path !== packJson && !(path.startsWith(base) && own.has(path.slice(base.length))))
    .map((path) => shownName(toldOf(path, base)));
  return [...new Set(told)].toSorted();
}

/** The pictures that the files of a pack can be, by their names in it, with the paths that they have here. */
export const picturesBelow = (paths: readonly string[], base: string): ReadonlyMap<string, string> =>
  new Map(
    paths
      .filter((path) => path.startsWith(base) && PICTURE_FILE.test(path.slice(base.length)))
      .map((path) => [path.slice(base.length), path]),
  );
