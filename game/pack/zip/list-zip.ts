import { crc32 } from '../../keeping/checksum.ts';
import { err, ok, type Result } from '../../result.ts';
import { tooLarge, unreadable, unsafePath } from '../container.ts';
import { shownName } from '../find-pack.ts';
import type { Problem } from '../problem.ts';
import { bomb, entryProblem, leadsOut } from './check-entries.ts';
import { readEnd, readEntries, TAIL_SIZE, type ZipEntry } from './directory.ts';
import { otherThanZip } from './other-than-zip.ts';
import { checkPlaces } from './places.ts';
import type { ReadFrom } from './random-access.ts';

/** Unpacks raw deflate data (RFC 1951); null as soon as it gives more bytes than it may. Rejects if the data is damaged. */
export type Inflate = (packed: Uint8Array, most: number) => Promise<Uint8Array | null>;

/** What a zip holds. */
export interface ZipList {
  /** Files and folders, in the order of the zip's directory. */
  readonly entries: readonly ZipEntry[];
  /** Reads an entry of at most so many bytes; told of by a name. Never rejects. */
  readonly read: (entry: ZipEntry, maxBytes: number, name?: string) => Promise<Result<Uint8Array, Problem>>;
}

/** Names and comments of a directory take a few hundred bytes an entry; no more is read. Bytes. */
const DIRECTORY_PER_ENTRY = 1024;

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.message.slice(0, 80)) : 'unknown';

async function unpack(
  file: ReadFrom,
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

/**
 * Looks through a zip, at every entry and its place, before any is read. Strict: what an honest program never writes is refused. Rejects with what the file
 * rejects with.
 * @param tooMany what is said of more than `most` entries
 */
export async function listZip(
  file: ReadFrom,
  inflate: Inflate,
  most: number,
  tooMany: Problem,
): Promise<Result<ZipList, Problem>> {
  const tailSize = Math.min(TAIL_SIZE, file.size);
  const end = readEnd(await file.read(file.size - tailSize, tailSize), file.size);
  if (!end.ok) return err(otherThanZip(await file.read(0, 8)) ?? unreadable('The zip', end.error));
  if (end.value.entries > most || end.value.size > most * DIRECTORY_PER_ENTRY) return err(tooMany);
  const entries = readEntries(await file.read(end.value.offset, end.value.size), end.value.entries);
  if (!entries.ok) return err(unreadable('The zip', entries.error));
  const out = entries.value.find(({ name }) => leadsOut(name));
  if (out !== undefined) return err(unsafePath(shownName(out.name)));
  const starts = await checkPlaces(file, entries.value, end.value.offset);
  if (!starts.ok) return starts;
  return ok({
    entries: entries.value,
    async read(entry, maxBytes, name = shownName(entry.name)) {
      const start = starts.value.get(entry);
      if (start === undefined) return err(unreadable(name, 'it is not in the zip'));
      const problem = entryProblem(entry);
      if (problem !== null) return err({ ...problem, where: name });
      if (entry.size > maxBytes) return err(tooLarge(name, maxBytes));
      try {
        return await unpack(file, inflate, entry, start, name);
      } catch (error) {
        return err(unreadable(name, reasonOf(error)));
      }
    },
  });
}
