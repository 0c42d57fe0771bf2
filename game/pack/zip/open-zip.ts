import { crc32 } from '../../keeping/checksum.ts';
import { err, ok, type Result } from '../../result.ts';
import { tooLarge, unreadable, unsafePath, type Container } from '../container.ts';
import { findPack, passedOver, picturesBelow, shownName, type FoundPack } from '../find-pack.ts';
import type { Problem } from '../problem.ts';
import { bomb, entryProblem, leadsOut, MAX_ENTRIES, tooManyFiles } from './check-entries.ts';
import { readEnd, readEntries, TAIL_SIZE, type ZipEntry } from './directory.ts';
import { otherThanZip } from './other-than-zip.ts';
import { checkPlaces } from './places.ts';
import type { RandomAccess } from './random-access.ts';

/** Unpacks raw deflate data (RFC 1951); null as soon as it gives more bytes than it may. Rejects if the data is damaged. */
export type Inflate = (packed: Uint8Array, most: number) => Promise<Uint8Array | null>;

/** Names and comments of a directory take a few hundred bytes an entry; no more is read. Bytes. */
const MAX_DIRECTORY = MAX_ENTRIES * 1024;
const PACK_JSON = 'pack.json';

const reasonOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.message.slice(0, 80)) : 'unknown';

/** A zip that was looked through, and the pack in it. */
interface Opened {
  readonly found: FoundPack;
  /** The paths of all files, the pack's and others. */
  readonly paths: readonly string[];
  /** What can be the pack's, by its name in it. */
  readonly files: ReadonlyMap<string, ZipEntry>;
  /** Where contents begin. */
  readonly starts: ReadonlyMap<ZipEntry, number>;
}

async function readFile(
  file: RandomAccess,
  inflate: Inflate,
  entry: ZipEntry,
  start: number,
  name: string,
): Promise<Result<Uint8Array, Problem>> {
  const packed = await file.read(start, entry.packedSize);
  // Sizes are believed only as an upper bound: unpacking stops where an entry gives more than it claimed.
  const content = entry.method === 0 ? packed : await inflate(packed, entry.size);
  if (content === null) return err(bomb(name));
  if (content.length !== entry.size) return err(unreadable(name, 'it is shorter than the zip says'));
  return crc32(content) === entry.crc ? ok(content) : err(unreadable(name, 'its checksum is wrong'));
}

/** A name without the folders that mean nothing: `./a//b` is `a/b`. */
const plainPath = (name: string): string =>
  name
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');

async function look(file: RandomAccess): Promise<Result<Opened, Problem>> {
  const tailSize = Math.min(TAIL_SIZE, file.size);
  const end = readEnd(await file.read(file.size - tailSize, tailSize), file.size);
  if (!end.ok) return err(otherThanZip(await file.read(0, 8)) ?? unreadable('The zip', end.error));
  if (end.value.entries > MAX_ENTRIES || end.value.size > MAX_DIRECTORY) return err(tooManyFiles);
  const entries = readEntries(await file.read(end.value.offset, end.value.size), end.value.entries);
  if (!entries.ok) return err(unreadable('The zip', entries.error));
  const out = entries.value.find(({ name }) => leadsOut(name));
  if (out !== undefined) return err(unsafePath(shownName(out.name)));
  const starts = await checkPlaces(file, entries.value, end.value.offset);
  if (!starts.ok) return starts;

  const files = entries.value.filter(({ name }) => !name.endsWith('/'));
  const paths = files.map(({ name }) => plainPath(name));
  const found = findPack(paths);
  if (!found.ok) return found;
  const { base, packJson } = found.value;
  const own = new Map([
    [packJson, PACK_JSON],
    ...Array.from(picturesBelow(paths, base), ([name, path]) => [path, name] as const),
  ]);
  const byName = new Map<string, ZipEntry>();
  for (const [index, entry] of files.entries()) {
    const name = own.get(String(paths[index]));
    if (name === undefined) continue;
    if (byName.has(name)) {
      const says = `${name} is in the zip twice, so that nobody can say which one counts. Ask its maker for a sound one.`;
      return err({ code: 'duplicate-id', where: name, says });
    }
    byName.set(name, entry);
  }
  return ok({ found: found.value, paths, files: byName, starts: starts.value });
}

/**
 * Opens a zip as a pack's container, after a look at every entry: the pack may lie in folders of any name, and other files beside it are
 * told of and never read. Written here because both editions need it, and strict: what an honest program never writes is refused. Never
 * rejects; the file stays open until `close`.
 */
export async function openZip(file: RandomAccess, inflate: Inflate): Promise<Result<Container, Problem>> {
  let opened: Result<Opened, Problem>;
  try {
    opened = await look(file);
  } catch (error) {
    opened = err(unreadable('The zip', reasonOf(error)));
  }
  if (!opened.ok) {
    await file.close();
    return opened;
  }
  const { found, paths, files, starts } = opened.value;
  return ok({
    async read(name, maxBytes) {
      const entry = files.get(name);
      const start = entry === undefined ? undefined : starts.get(entry);
      if (entry === undefined || start === undefined) return ok(null);
      const problem = entryProblem(entry);
      if (problem !== null) return err({ ...problem, where: name });
      if (entry.size > maxBytes) return err(tooLarge(name, maxBytes));
      try {
        return await readFile(file, inflate, entry, start, name);
      } catch (error) {
        return err(unreadable(name, reasonOf(error)));
      }
    },
    passedOver: (own) => passedOver(paths, found, own),
    close: () => file.close(),
  });
}
