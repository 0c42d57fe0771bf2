import { err, ok, type Result } from '../../result.ts';

/** One file or folder of a zip, by what the zip's directory says of it. Sizes in bytes. */
export interface ZipEntry {
  /** As written, each byte as one character: a pack's names are ASCII, and any other name is refused by `isSafeName`. */
  readonly name: string;
  /** The general purpose flags; bit 0 is encryption. */
  readonly flags: number;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Unix file type and permissions; 0 where the zip was made elsewhere. */
  readonly mode: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Where a zip's directory lies, as its last record says. */
export interface ZipEnd {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
}

/** The last record's length without its comment, and the longest comment. Bytes. */
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
/** The last record lies somewhere in so many bytes at the end of a zip. */
export const TAIL_SIZE = END_SIZE + MAX_COMMENT;
/** Bytes of a local header before its name. */
export const LOCAL_SIZE = 30;
const ENTRY_SIZE = 46;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const UNIX = 3;
/** What a field says whose true value stands in a zip64 record. */
const ZIP64_16 = 0xffff;
const ZIP64_32 = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bytes as characters, one for one. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/**
 * Finds the last record of a zip (PKWARE APPNOTE 4.3.16). Strict: one disk, no zip64, a comment that ends where the file ends and a
 * directory that ends where this record begins, so that two programs cannot see two different zips in one file.
 * @param tail the last bytes of the file, `TAIL_SIZE` or all of it
 * @param fileSize of the whole file
 */
export function readEnd(tail: Uint8Array, fileSize: number): Result<ZipEnd, string> {
  const view = viewOf(tail);
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END || at + END_SIZE + view.getUint16(at + 20, true) !== tail.length) continue;
    const entries = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (entries === ZIP64_16 || size === ZIP64_32 || offset === ZIP64_32)
      return err('zip64: made for far larger files');
    const disks = view.getUint16(at + 4, true) + view.getUint16(at + 6, true);
    if (disks !== 0 || view.getUint16(at + 8, true) !== entries) return err('in several parts');
    if (offset + size !== fileSize - tail.length + at) return err('its list of files is not where it should be');
    return ok({ entries, size, offset });
  }
  return err('no end of a zip in it');
}

/** Reads a zip's directory (PKWARE APPNOTE 4.3.12). It must be as long as the last record says, to the byte. */
export function readEntries(directory: Uint8Array, count: number): Result<readonly ZipEntry[], string> {
  const broken = err('its list of files is damaged');
  const view = viewOf(directory);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let nth = 0; nth < count; nth += 1) {
    if (at + ENTRY_SIZE > directory.length || view.getUint32(at, true) !== ENTRY) return broken;
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > directory.length) return broken;
    const made = view.getUint16(at + 4, true) >>> 8;
    const entry = {
      name: latin(directory.subarray(at + ENTRY_SIZE, nameEnd)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      mode: made === UNIX ? view.getUint16(at + 40, true) : 0,
      offset: view.getUint32(at + 42, true),
    };
    if ([entry.packedSize, entry.size, entry.offset].includes(ZIP64_32)) return err('zip64: made for far larger files');
    entries.push(entry);
    at = next;
  }
  return at === directory.length ? ok(entries) : broken;
}

/**
 * Where an entry's content begins, by its local header (PKWARE APPNOTE 4.3.7); null if that header is none or is another file's.
 * @param header at least `LOCAL_SIZE` bytes from the entry's offset on, and its name
 */
export function contentOffset(header: Uint8Array, entry: ZipEntry): number | null {
  if (header.length < LOCAL_SIZE + entry.name.length) return null;
  const view = viewOf(header);
  const nameLength = view.getUint16(26, true);
  const name = latin(header.subarray(LOCAL_SIZE, LOCAL_SIZE + nameLength));
  const same = view.getUint32(0, true) === LOCAL && name === entry.name && view.getUint16(8, true) === entry.method;
  return same ? entry.offset + LOCAL_SIZE + nameLength + view.getUint16(28, true) : null;
}
