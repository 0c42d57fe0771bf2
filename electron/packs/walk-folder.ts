import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { isOfSystem } from '../../game/pack/find-pack.ts';
import { MAX_ENTRIES } from '../../game/pack/zip/check-entries.ts';
import { PACK_JSON } from '../../game/pack/pack-json.ts';

/** The names in a folder and below it, as far as they were looked through. */
export interface Walked {
  /** Of files, links and whatever else there is, with slashes between folders; a folder that was not looked into ends in one. */
  readonly paths: readonly string[];
  /** Whether everything was looked through. */
  readonly whole: boolean;
}

/** Somebody may choose a whole disk: so many names and folders are looked through, and none deeper. */
const MOST_NAMES = MAX_ENTRIES;
const MOST_FOLDERS = 400;
const DEEPEST = 8;

interface Below {
  readonly path: string;
  readonly folders: readonly string[];
}

/** What stands in one folder, as far as the limit allows. Links are never followed. */
async function list(folder: string, below: string, most: number): Promise<Walked & Pick<Below, 'folders'>> {
  const paths: string[] = [];
  const folders: string[] = [];
  for await (const entry of await opendir(folder)) {
    if (paths.length + folders.length >= most) return { paths, folders, whole: false };
    const path = below + entry.name;
    // A folder of that name is told of as what should be a file and is none.
    if (!entry.isDirectory() || entry.name.toLowerCase() === PACK_JSON) paths.push(path);
    else if (isOfSystem(entry.name)) paths.push(`${path}/`);
    else folders.push(path);
  }
  return { paths, folders: folders.toSorted(), whole: true };
}

/** Looks through a folder, what is nearer first. A folder below that cannot be read is passed over. Rejects with what the system says of the folder itself. */
export async function walkFolder(folder: string): Promise<Walked> {
  const top = await list(folder, '', MOST_NAMES);
  const paths = [...top.paths];
  let { whole } = top;
  const waiting = [...top.folders];
  for (let nth = 0; nth < waiting.length; nth += 1) {
    const path = String(waiting[nth]);
    if (nth >= MOST_FOLDERS || path.split('/').length > DEEPEST || paths.length >= MOST_NAMES) {
      return { paths: [...paths, ...waiting.slice(nth, MOST_NAMES).map((each) => `${each}/`)], whole: false };
    }
    const below = await list(join(folder, ...path.split('/')), `${path}/`, MOST_NAMES - paths.length).catch(() => null);
    if (below === null) paths.push(`${path}/`);
    else {
      paths.push(...below.paths);
      waiting.push(...below.folders);
      whole &&= below.whole;
    }
  }
  return { paths, whole };
}
