import { certain } from '../../../game/certain.ts';
import { isOfSystem } from '../../../game/pack/find-pack.ts';
import { PACK_LIMITS } from '../../../game/pack/schema.ts';
import type { FolderFiles } from './containers.ts';

/** A pack's folder has two pictures for each exhibit and little else; what has far more is not looked through. */
const MAX_FILES = PACK_LIMITS.exhibits * 4;
/** So many folders are looked into at most; somebody may drop a whole disk. */
const MOST_FOLDERS = 400;

/** The endings of what a pack has; nothing else of a folder is ever read. */
const OF_A_PACK = /\.(?:json|webp)$/i;

/** Lets the person choose with the browser's own dialog; null when they cancel. Needs a click or a key just before. */
function choose(set: (input: HTMLInputElement) => void): Promise<readonly File[] | null> {
  const input = document.createElement('input');
  input.type = 'file';
  set(input);
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** Asks for a zip. */
export async function chooseZip(): Promise<File | null> {
  const chosen = await choose((input) => {
    input.accept = '.zip,application/zip';
  });
  return chosen?.[0] ?? null;
}

/** Asks for any number of result files, or for a folder, and gives all its files, however deep. */
export const chooseSome = (what: 'files' | 'folder'): Promise<readonly File[] | null> =>
  choose((input) => {
    input.webkitdirectory = what === 'folder';
    // Any file: what comes back from a platform may be a zip, or have another ending.
    input.multiple = what === 'files';
  });

/** Asks for a folder; its files by their names below it. */
export async function chooseFolder(): Promise<FolderFiles | null> {
  const files = await chooseSome('folder');
  if (files === null) return null;
  return new Map(
    files.map((file) => [file.webkitRelativePath.replace(/^[^/]*\//, ''), OF_A_PACK.test(file.name) ? file : null]),
  );
}

// Chromium has no names for these two kinds of entries, so `instanceof` would fail there.
export const isFileEntry = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Whether what was dropped is a folder, as browsers give it. */
export const isFolderEntry = (thing: object): thing is FileSystemDirectoryEntry =>
  'isDirectory' in thing && thing.isDirectory === true && 'createReader' in thing;

export const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** A reader gives a folder's entries in portions; an empty one is the end. */
export async function entriesOf(
  folder: FileSystemDirectoryEntry,
  most = MAX_FILES,
): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0 || entries.length > most) return entries;
    entries.push(...some);
  }
}

/**
 * The files of a dropped folder and of those below it, what is nearer first, as far as a pack's folder can reach; a folder that was not
 * looked into is there by its name with a slash. Rejects with what the browser says of the folder itself.
 */
export async function filesOfDropped(folder: FileSystemDirectoryEntry): Promise<FolderFiles> {
  const files = new Map<string, File | null>();
  const waiting: { readonly entry: FileSystemDirectoryEntry; readonly below: string }[] = [];
  const add = async (entries: readonly FileSystemEntry[], below: string): Promise<void> => {
    for (const entry of entries) {
      const path = below + entry.name;
      if (isFileEntry(entry)) files.set(path, OF_A_PACK.test(path) ? await fileOf(entry).catch(() => null) : null);
      else if (isFolder(entry) && !isOfSystem(entry.name)) waiting.push({ entry, below: `${path}/` });
      else files.set(`${path}/`, null);
    }
  };
  await add(await entriesOf(folder), '');
  for (let nth = 0; nth < waiting.length; nth += 1) {
    const { entry, below } = certain(waiting[nth], 'folder');
    const entries = files.size < MAX_FILES && nth < MOST_FOLDERS ? await entriesOf(entry).catch(() => null) : null;
    if (entries === null) files.set(below, null);
    else await add(entries, below);
  }
  return files;
}
