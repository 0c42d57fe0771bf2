import { crc32 } from '../../keeping/checksum.ts';
import { err, ok, type Result } from '../../result.ts';
import { tooLarge, unreadable, type Container } from '../container.ts';
import type { Problem } from '../problem.ts';
import { bomb, checkEntries, MAX_ENTRIES, tooManyFiles } from './check-entries.ts';
import { contentOffset, LOCAL_SIZE, readEnd, readEntries, TAIL_SIZE, type ZipEntry } from './directory.ts';

/** A file that can be read from anywhere: a handle on the desktop, a `File` in a browser. Both may reject with what the system says. */
export interface RandomAccess {
  /** Bytes. */
  readonly size: number;
  /** So many bytes from an offset; fewer only where the file ends. */
  read(offset: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Unpacks raw deflate data (RFC 1951); null as soon as it gives more bytes than it may. Rejects if the data is damaged. */
export type Inflate = (packed: Uint8Array, most: number) => Promise<Uint8Array | null>;

/** Names and comments of a directory take a few hundred bytes an entry; no more is read. Bytes. */
const MAX_DIRECTORY = MAX_ENTRIES * 1024;
/** As a folder may be packed: everything one folder deep. */
const PACK_JSON = 'pack.json';

const reasonOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.message.slice(0, 80)) : 'unknown';

async function readFile(
  file: RandomAccess,
  inflate: Inflate,
  entry: ZipEntry,
  name: string,
): Promise<Result<Uint8Array, Problem>> {
  const header = await file.read(entry.offset, LOCAL_SIZE + entry.name.length);
  const at = contentOffset(header, entry);
  if (at === null) return err(unreadable(name, 'two parts of the zip contradict each other'));
  const packed = await file.read(at, entry.packedSize);
  // Sizes are believed only as an upper bound: unpacking stops where an entry gives more than it claimed.
  const content = entry.method === 0 ? packed : await inflate(packed, entry.size);
  if (content === null) return err(bomb(name));
  if (content.length !== entry.size) return err(unreadable(name, 'it is shorter than the zip says'));
  return crc32(content) === entry.crc ? ok(content) : err(unreadable(name, 'its checksum is wrong'));
}

/** The folder that everything is in, with its slash, if the pack was zipped together with its folder; else nothing. */
function folderOf(files: ReadonlyMap<string, ZipEntry>): string {
  const names = [...files.keys()];
  const folder = /^[^/]+\//.exec(names[0] ?? '')?.[0] ?? '';
  return files.has(folder + PACK_JSON) && names.every((name) => name.startsWith(folder)) ? folder : '';
}

async function entriesOf(file: RandomAccess): Promise<Result<ReadonlyMap<string, ZipEntry>, Problem>> {
  const tailSize = Math.min(TAIL_SIZE, file.size);
  const end = readEnd(await file.read(file.size - tailSize, tailSize), file.size);
  if (!end.ok) return err(unreadable('The zip', end.error));
  if (end.value.entries > MAX_ENTRIES || end.value.size > MAX_DIRECTORY) return err(tooManyFiles);
  const entries = readEntries(await file.read(end.value.offset, end.value.size), end.value.entries);
  if (!entries.ok) return err(unreadable('The zip', entries.error));
  return checkEntries(entries.value, end.value.offset);
}

/**
 * Opens a zip as a pack's container, after a look at every entry. Written here because both editions need it, and strict: what an
 * honest program never writes is refused. Never rejects; the file stays open until `close`.
 */
export async function openZip(file: RandomAccess, inflate: Inflate): Promise<Result<Container, Problem>> {
  let opened: Result<ReadonlyMap<string, ZipEntry>, Problem>;
  try {
    opened = await entriesOf(file);
  } catch (error) {
    opened = err(unreadable('The zip', reasonOf(error)));
  }
  if (!opened.ok) {
    await file.close();
    return opened;
  }
  const files = opened.value;
  const folder = folderOf(files);
  return ok({
    async read(name, maxBytes) {
      const entry = files.get(folder + name);
      if (entry === undefined) return ok(null);
      if (entry.size > maxBytes) return err(tooLarge(name, maxBytes));
      try {
        return await readFile(file, inflate, entry, name);
      } catch (error) {
        return err(unreadable(name, reasonOf(error)));
      }
    },
    close: () => file.close(),
  });
}
