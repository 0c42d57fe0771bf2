import { err, ok, type Result } from '../../result.ts';
import { unreadable, unsafePath } from '../container.ts';
import type { Problem } from '../problem.ts';
import { isSafeName } from '../safe-name.ts';
import { PACK_LIMITS } from '../schema.ts';
import { LOCAL_SIZE, type ZipEntry } from './directory.ts';

/** Two pictures and a little more for each exhibit. */
export const MAX_ENTRIES = PACK_LIMITS.exhibits * 2 + 16;
/** Text packs 20 to 1 at the best of times; a file that claims more is made to fill a disk. Small files may: their ratio says nothing. */
const MAX_RATIO = 100;
const RATIO_FROM_BYTES = 1024 * 1024;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const FILE_TYPE = 0o170000;
const PLAIN_TYPES: ReadonlySet<number> = new Set([0, 0o100000, 0o040000]);
/** What systems leave in zips and folders by themselves. It is no part of a pack and never read. */
const LEFT_BY_SYSTEMS = /(^|\/)(__MACOSX(\/|$)|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

/** A file that would unpack to more than it may. */
export const bomb = (where: string): Problem => ({
  code: 'compressed-bomb',
  where,
  says: `${where} would unpack to far more than a pack may hold: it is made to fill the disk and is not opened.`,
});

/** The number of files beyond which a zip is none of ours. */
export const tooManyFiles: Problem = {
  code: 'too-many',
  where: 'the zip',
  says: `The zip has more than ${MAX_ENTRIES} files: it is not a pack.`,
};

/** A name without the slash at a folder's end. */
const plainName = (entry: ZipEntry): string => (entry.name.endsWith('/') ? entry.name.slice(0, -1) : entry.name);

/** What is wrong with an entry by what it claims of itself; its content is measured when it is read. */
function problemOf(entry: ZipEntry): Problem | null {
  const shown = entry.name === '' ? 'A file without a name' : entry.name.slice(0, 100);
  if (!isSafeName(plainName(entry)) || !PLAIN_TYPES.has(entry.mode & FILE_TYPE)) return unsafePath(shown);
  if ((entry.flags & ENCRYPTED) !== 0) {
    return {
      code: 'unreadable',
      where: shown,
      says: `${shown} is protected by a password: a pack must be readable by everybody. Ask its maker for an open one.`,
    };
  }
  const packed = entry.method === STORED ? entry.size : entry.packedSize;
  if ((entry.method !== STORED && entry.method !== DEFLATED) || packed !== entry.packedSize) {
    return {
      code: 'unreadable',
      where: shown,
      says: `${shown} is packed in a way that this program does not know: make the zip anew, with the system's own program.`,
    };
  }
  const swollen = entry.size > RATIO_FROM_BYTES && entry.size > entry.packedSize * MAX_RATIO;
  return swollen ? bomb(shown) : null;
}

/**
 * Two entries that claim the same bytes are a bomb's trick, and bytes before the first one make the file something else besides a zip.
 * No honest program writes either.
 */
function misplaced(entries: readonly ZipEntry[], directoryAt: number): Problem | null {
  let free = directoryAt;
  for (const entry of entries.toSorted((a, b) => b.offset - a.offset)) {
    if (entry.offset + LOCAL_SIZE + entry.name.length + entry.packedSize > free) return bomb(entry.name.slice(0, 100));
    free = entry.offset;
  }
  return free === 0 ? null : unreadable('The zip', 'something else comes before its files');
}

/**
 * Looks at every entry of a zip before any is read: names, links, doubles (capitals do not tell two files apart everywhere), passwords,
 * ways of packing, sizes, ratios, overlaps. Gives the files by name; what systems leave behind is left out.
 * @param directoryAt where the zip's directory begins; all contents lie before it
 */
export function checkEntries(
  entries: readonly ZipEntry[],
  directoryAt: number,
): Result<ReadonlyMap<string, ZipEntry>, Problem> {
  const files = new Map<string, ZipEntry>();
  const met = new Set<string>();
  let bytes = 0;
  for (const entry of entries) {
    if (LEFT_BY_SYSTEMS.test(entry.name)) continue;
    const problem = problemOf(entry);
    if (problem !== null) return err(problem);
    const where = entry.name;
    const key = plainName(entry).toLowerCase();
    if (met.has(key)) {
      return err({
        code: 'duplicate-id',
        where,
        says: `${where} is in the zip twice, so that nobody can say which one counts. Ask its maker for a sound one.`,
      });
    }
    met.add(key);
    bytes += entry.size;
    if (bytes > PACK_LIMITS.totalBytes) return err(bomb('The zip'));
    if (!where.endsWith('/')) files.set(where, entry);
  }
  const problem = misplaced(entries, directoryAt);
  return problem === null ? ok(files) : err(problem);
}
