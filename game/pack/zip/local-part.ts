import { zip64Values } from './extra-field.ts';
import type { ZipEntry } from './directory.ts';

/** Bytes of a local header before its name. */
const LOCAL_SIZE = 30;
/** What of a local header's extra fields is read: zip64's own is among the first. Bytes. */
const EXTRA_SIZE = 64;
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
/** The longest data descriptor: a signature, a checksum, two sizes of eight bytes. */
export const DESCRIPTOR_SIZE = 24;
/** The flag of sizes that stand behind the content. */
const SIZES_BEHIND = 0x0008;
/** How hard a program tried to pack; two headers of one file may say it differently. */
const PACKING_HINTS = 0x0006;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** So many bytes from an entry's offset on are needed to read its local header. */
export const headerSize = (entry: ZipEntry): number => LOCAL_SIZE + entry.raw.length + EXTRA_SIZE;

/** Where an entry's content lies, and whether a data descriptor may and whether it must come behind it. */
export interface LocalPart {
  readonly start: number;
  readonly end: number;
  readonly descriptor: 'none' | 'may' | 'must';
}

/**
 * An entry's place by its local header (PKWARE APPNOTE 4.3.7); null if that header is none, is another file's, or says anything else
 * than the directory: name, flags, method, checksum, sizes. Only where the sizes stand behind the content may they be 0 here.
 * @param header `headerSize` bytes from the entry's offset on; fewer where the file ends
 */
export function readLocal(header: Uint8Array, entry: ZipEntry): LocalPart | null {
  const { raw, flags, method, crc, packedSize, size, offset } = entry;
  if (header.length < LOCAL_SIZE + raw.length) return null;
  const view = viewOf(header);
  for (let at = 0; at < raw.length; at += 1) if (header[LOCAL_SIZE + at] !== raw.charCodeAt(at)) return null;
  const extraSize = view.getUint16(28, true);
  const extra = header.subarray(LOCAL_SIZE + raw.length, LOCAL_SIZE + raw.length + extraSize);
  const same =
    view.getUint32(0, true) === LOCAL &&
    view.getUint16(26, true) === raw.length &&
    ((view.getUint16(6, true) ^ flags) & ~PACKING_HINTS) === 0 &&
    view.getUint16(8, true) === method;
  const sizes = same ? zip64Values(extra, [view.getUint32(22, true), view.getUint32(18, true)]) : null;
  if (sizes === null) return null;
  const said = [view.getUint32(14, true), ...sizes];
  const wanted = [crc, size, packedSize];
  const told = said.every((value, nth) => value === wanted[nth]);
  const open = said.every((value, nth) => value === 0 || value === wanted[nth]);
  const behind = (flags & SIZES_BEHIND) !== 0;
  if (!told && !(behind && open)) return null;
  const start = offset + LOCAL_SIZE + raw.length + extraSize;
  return { start, end: start + packedSize, descriptor: behind ? (told ? 'may' : 'must') : 'none' };
}

/**
 * The lengths that an entry's data descriptor can have (PKWARE APPNOTE 4.3.9): with and without a signature, with sizes of four bytes
 * and of eight. Only what says the same as the directory is one. Empty: there is none.
 * @param bytes behind the entry's content, `DESCRIPTOR_SIZE` of them or what there is
 */
export function descriptorSizes(bytes: Uint8Array, { crc, packedSize, size }: ZipEntry): readonly number[] {
  const view = viewOf(bytes);
  const sizes: number[] = [];
  for (const before of [4, 0]) {
    for (const width of [4, 8]) {
      const length = before + 4 + 2 * width;
      if (length > bytes.length || (before === 4 && view.getUint32(0, true) !== DESCRIPTOR)) continue;
      const read = (at: number): number =>
        width === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
      const same =
        view.getUint32(before, true) === crc && read(before + 4) === packedSize && read(before + 4 + width) === size;
      if (same) sizes.push(length);
    }
  }
  return sizes;
}
