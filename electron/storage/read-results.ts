import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { Bridge } from '../../game/bridge/contract.ts';
import { readSources, type SourceEntry } from '../../game/bridge/read-sources.ts';
import { SOURCE_LIMITS, type ResultSource } from '../../game/bridge/results.ts';
import { sendOn } from '../../game/keeping/errand.ts';
import { later } from '../beside/later.ts';
import type { StartHelper, Told } from '../beside/orders.ts';
import { droppedPathSchema, mayHoldResults } from './dropped-path.ts';
import { readCapped } from './read-capped.ts';
import { decodeUtf8 } from '../packs/bytes.ts';
import { inflate } from '../packs/inflate.ts';

/** Asks the person for files or a folder; null when they cancel. */
export type AskResults = (what: 'files' | 'folder') => Promise<readonly string[] | null>;

/** Far more than are read, so that whoever drops too many is told so. */
const DROPPED_MAX = 10 * SOURCE_LIMITS.files;

/** What the preload makes of dropped files: only there can their paths be learnt. */
export const droppedResultsSchema = v.pipe(
  v.array(v.strictObject({ path: droppedPathSchema })),
  v.maxLength(DROPPED_MAX),
);

/** What both `lstat` and a folder's list tell of a path. */
interface Kind {
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
}

/** A file or a folder; a link, a pipe or a device is something else, wherever it leads. */
function entryOf(path: string, kind: Kind): SourceEntry {
  const name = basename(path);
  if (kind.isDirectory()) return { kind: 'folder', name, entries: () => entriesIn(path) };
  if (!kind.isFile()) return { kind: 'other', name };
  return {
    kind: 'file',
    name,
    size: async () => (await lstat(path)).size,
    async read() {
      const bytes = await readCapped(path, SOURCE_LIMITS.fileBytes);
      if (!bytes.ok) throw new Error(bytes.error.detail);
      return bytes.value;
    },
  };
}

const entriesIn = async (folder: string): Promise<readonly SourceEntry[]> =>
  (await readdir(folder, { withFileTypes: true })).map((entry) => entryOf(join(folder, entry.name), entry));

/** What lies at these paths, read where it can be a result. */
export async function readPaths(paths: readonly string[]): Promise<readonly ResultSource[]> {
  const entries: SourceEntry[] = [];
  for (const path of paths) {
    const kind = await lstat(path).catch(() => null);
    const name = basename(path);
    const passed = kind === null || (kind.isFile() && !mayHoldResults(name));
    entries.push(passed ? { kind: 'other', name } : entryOf(path, kind));
  }
  return readSources(entries, { utf8: decodeUtf8, inflate });
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
