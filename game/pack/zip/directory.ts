import { err, ok, type Result } from '../../result.ts';
import { entryName, latin } from './entry-name.ts';
import { TOO_LARGE, zip64Values } from './extra-field.ts';

/** One file or folder of a zip, by what the zip's directory says of it. Sizes in bytes. */
export interface ZipEntry {
  /** As written, each byte as one character. */
  readonly raw: string;
  /** As people read it, with slashes between folders. */
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
/** Zip64's last record, and what says where it is. */
const END64_SIZE = 56;
const LOCATOR_SIZE = 20;
/** The last records lie somewhere in so many bytes at the end of a zip. */
export const TAIL_SIZE = END_SIZE + MAX_COMMENT + END64_SIZE + LOCATOR_SIZE;
const ENTRY_SIZE = 46;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const UNIX: ReadonlySet<number> = new Set([3, 19]);
const TOO_MANY = 0xffff;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The three numbers of a last record, as read or as zip64 says them; where they end the directory has to end. */
interface Claimed extends ZipEnd {
  readonly ends: number;
}

/**
 * Zip64's last record (PKWARE APPNOTE 4.3.14), where one stands before the last record: it has to be of one disk, to touch what says
 * where it is, and to agree with the last record wherever that one has a value of its own. Null: there is none.
 */
function readEnd64(view: DataView, at: number, start: number, short: ZipEnd): Result<Claimed, string> | null {
  const locator = at - LOCATOR_SIZE;
  const record = locator - END64_SIZE;
  if (record < 0 || view.getUint32(locator, true) !== LOCATOR) return null;
  const wrong = err('two parts of it contradict each other');
  const disks =
    view.getUint32(locator + 4, true) + view.getUint32(record + 16, true) + view.getUint32(record + 20, true);
  const whole =
    view.getUint32(record, true) === END64 &&
    view.getBigUint64(record + 4, true) === BigInt(END64_SIZE - 12) &&
    view.getBigUint64(locator + 8, true) === BigInt(start + record) &&
    view.getBigUint64(record + 24, true) === view.getBigUint64(record + 32, true);
  if (!whole || disks !== 0) return wrong;
  const entries = Number(view.getBigUint64(record + 32, true));
  const size = Number(view.getBigUint64(record + 40, true));
  const offset = Number(view.getBigUint64(record + 48, true));
  const same =
    (short.entries === TOO_MANY || short.entries === entries) &&
    (short.size === TOO_LARGE || short.size === size) &&
    (short.offset === TOO_LARGE || short.offset === offset);
  return same ? ok({ entries, size, offset, ends: start + record }) : wrong;
}

/**
 * Finds the last record of a zip (PKWARE APPNOTE 4.3.16). Strict: one disk, a comment that ends where the file ends and a directory that
 * ends where the last records begin, so that two programs cannot see two different zips in one file.
 * @param tail the last bytes of the file, `TAIL_SIZE` or all of it
 * @param fileSize of the whole file
 */
export function readEnd(tail: Uint8Array, fileSize: number): Result<ZipEnd, string> {
  const view = viewOf(tail);
  const start = fileSize - tail.length;
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END || at + END_SIZE + view.getUint16(at + 20, true) !== tail.length) continue;
    const entries = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    const claimed =
      readEnd64(view, at, start, { entries, size, offset }) ?? ok({ entries, size, offset, ends: start + at });
    if (!claimed.ok) return claimed;
    const { value } = claimed;
    if (value.ends === start + at && (entries === TOO_MANY || size === TOO_LARGE || offset === TOO_LARGE))
      return err('zip64: made for far larger files, and damaged');
    const disks = view.getUint16(at + 4, true) + view.getUint16(at + 6, true);
    if (disks !== 0 || view.getUint16(at + 8, true) !== entries) return err('in several parts');
    if (value.offset + value.size !== value.ends) return err('its list of files is not where it should be');
    return ok({ entries: value.entries, size: value.size, offset: value.offset });
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
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > directory.length) return broken;
    const name = directory.subarray(at + ENTRY_SIZE, nameEnd);
    const extra = directory.subarray(nameEnd, extraEnd);
    const flags = view.getUint16(at + 8, true);
    const values = zip64Values(
      extra,
      [24, 20, 42].map((field) => view.getUint32(at + field, true)),
    );
    if (values === null) return err('zip64: made for far larger files, and damaged');
    const [size = 0, packedSize = 0, offset = 0] = values;
    entries.push({
      raw: latin(name),
      name: entryName(name, flags, extra),
      flags,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      mode: UNIX.has(view.getUint16(at + 4, true) >>> 8) ? view.getUint16(at + 40, true) : 0,
      offset,
    });
    at = next;
  }
  return at === directory.length ? ok(entries) : broken;
}
