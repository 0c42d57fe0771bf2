import { isResultName, isZipName, SOURCE_LIMITS } from '../../../game/results/sources.ts';
import { chooseSome, entriesOf, fileOf, isFileEntry, isFolderEntry } from '../../bridge/browser/choose-files.ts';

/**
 * What a person brought, so that it can be posted to a worker: files as the browser gives them, which can be read there and nowhere else. No path is
 * in it, in neither edition: what nobody chose or dropped cannot be named.
 */
export type Brought =
  | { readonly kind: 'file'; readonly name: string; readonly file: File }
  | { readonly kind: 'folder'; readonly name: string; readonly inside: readonly Brought[] }
  /** Something else, or a file in a folder that is no result by its name. */
  | { readonly kind: 'other'; readonly name: string };

const ofFile = (file: File): Brought => ({ kind: 'file', name: file.name, file });

/** A file that was come upon in a folder. */
const inFolder = (name: string): boolean => isResultName(name) || isZipName(name);

const isTooDeep = ({ webkitRelativePath }: File): boolean =>
  webkitRelativePath.split('/').length > SOURCE_LIMITS.depth + 1;

/** A chosen folder, which browsers give as all its files in one list. One more than are looked at tells that there were too many. */
function ofFolder(files: readonly File[]): Brought {
  const [top = ''] = files[0]?.webkitRelativePath.split('/') ?? [];
  const inside = files
    .slice(0, SOURCE_LIMITS.entries + 1)
    .map((file): Brought =>
      inFolder(file.name) && !isTooDeep(file) ? ofFile(file) : { kind: 'other', name: file.name },
    );
  return { kind: 'folder', name: top, inside };
}

/** Lets the person choose with the browser's own dialog; null when they cancel. Needs a click or a key just before. */
export async function chosen(what: 'files' | 'folder'): Promise<readonly Brought[] | null> {
  const files = await chooseSome(what);
  if (files === null) return null;
  return what === 'folder' ? [ofFolder(files)] : files.map(ofFile);
}

/**
 * What was dropped: files, and folders as their entries, which are looked through here because no worker can. Within the limits of one reading, and until
 * it is stopped.
 */
export async function dropped(things: readonly object[], stopped: () => boolean): Promise<readonly Brought[]> {
  let left = SOURCE_LIMITS.entries + 1;
  const ofEntry = async (entry: FileSystemEntry, depth: number): Promise<Brought> => {
    const { name } = entry;
    left -= 1;
    try {
      if (isFileEntry(entry) && inFolder(name)) return ofFile(await fileOf(entry));
      if (isFolderEntry(entry) && depth <= SOURCE_LIMITS.depth)
        return { kind: 'folder', name, inside: await inside(entry, depth) };
    } catch {
      // What cannot be looked at is told of by its name.
    }
    return { kind: 'other', name };
  };
  const inside = async (folder: FileSystemDirectoryEntry, depth: number): Promise<readonly Brought[]> => {
    const found: Brought[] = [];
    for (const entry of await entriesOf(folder, SOURCE_LIMITS.entries)) {
      if (left <= 0 || stopped()) break;
      found.push(await ofEntry(entry, depth + 1));
    }
    return found;
  };
  const brought: Brought[] = [];
  for (const thing of things) {
    if (thing instanceof File) brought.push(ofFile(thing));
    else if (isFolderEntry(thing)) brought.push(await ofEntry(thing, 0));
  }
  return brought;
}
