import { lstat, readdir } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import * as v from 'valibot';
import type { Bridge } from '../../game/bridge/contract.ts';
import { isResultName, readSources, SOURCE_LIMITS } from '../../game/bridge/results.ts';
import type { ResultSource, SourceFile } from '../../game/bridge/results.ts';
import { sendOn } from '../../game/keeping/errand.ts';
import { later } from '../beside/later.ts';
import type { StartHelper, Told } from '../beside/orders.ts';
import { readCapped } from './read-capped.ts';
import { decodeUtf8 } from '../packs/bytes.ts';

/** Asks the person for files or a folder; null when they cancel. */
export type AskResults = (what: 'files' | 'folder') => Promise<readonly string[] | null>;

/** Far more than are read, so that whoever drops too many is told so. */
const DROPPED_MAX = 10 * SOURCE_LIMITS.files;

/** What the preload makes of dropped files: only there can their paths be learnt. */
export const droppedResultsSchema = v.pipe(
  v.array(v.strictObject({ path: v.pipe(v.string(), v.minLength(1), v.maxLength(4096), v.check(isAbsolute)) })),
  v.maxLength(DROPPED_MAX),
);

/** A link, a folder or a device is no file here, wherever it leads. */
const sourceOf = (path: string): SourceFile => ({
  name: basename(path),
  async size() {
    const stat = await lstat(path);
    if (!stat.isFile()) throw new Error('no file');
    return stat.size;
  },
  async read() {
    const bytes = await readCapped(path, SOURCE_LIMITS.fileBytes);
    if (!bytes.ok) throw new Error(bytes.error.detail);
    return decodeUtf8(bytes.value);
  },
});

/** The results in a folder and in the folders directly below it (one a pupil, say), by name. */
async function inFolder(folder: string, below: 0 | 1): Promise<readonly string[]> {
  const paths: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (paths.length > SOURCE_LIMITS.files) break;
    const path = join(folder, entry.name);
    if (entry.isFile() && isResultName(entry.name)) paths.push(path);
    else if (below === 0 && entry.isDirectory()) paths.push(...(await inFolder(path, 1).catch(() => [])));
  }
  return paths;
}

async function filesAt(path: string): Promise<readonly SourceFile[]> {
  try {
    if ((await lstat(path)).isDirectory()) return (await inFolder(path, 0)).map(sourceOf);
  } catch {
    // Read below, and told of there.
  }
  return [sourceOf(path)];
}

/** Reads the files at these paths, and the results in the folders among them; in the helper process. */
export async function readPaths(paths: readonly string[]): Promise<readonly ResultSource[]> {
  const files: SourceFile[] = [];
  for (const path of paths) files.push(...(await filesAt(path)));
  return readSources(files);
}

/** Reads result files that the person chose or dropped, in the helper process. */
export function createReadResults(askResults: AskResults, startHelper: StartHelper): Bridge['readResults'] {
  return async (from) => {
    const dropped = 'dropped' in from ? v.safeParse(droppedResultsSchema, from.dropped) : null;
    if (dropped !== null && !dropped.success) return [];
    const paths =
      'ask' in from ? await askResults(from.ask).catch(() => null) : (dropped?.output.map(({ path }) => path) ?? []);
    if (paths === null) return null;
    // Should the helper die of them, each is answered for all the same.
    const lost = paths.map((path): ResultSource => ({ name: basename(path), text: null, why: 'unreadable' }));
    const hear = async (told: Told) => {
      if (told.is === 'sources') return told.sources;
      return told.is === 'failed' ? lost : null;
    };
    return sendOn(startHelper(), { job: 'read-results', paths }, { hear, stopped: lost, lost }, later).done;
  };
}
