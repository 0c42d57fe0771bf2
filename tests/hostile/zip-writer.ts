import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip, with everything about it that can be a lie. */
export interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Stored unless told. */
  readonly deflate?: boolean;
  /** The size it claims to unpack to; the true one unless told. */
  readonly claims?: number;
  /** General purpose flags; bit 0 is encryption. */
  readonly flags?: number;
  /** Unix mode, as a link has it. */
  readonly mode?: number;
  readonly checksum?: number;
  /** The way of packing that it claims; stored or deflated unless told. */
  readonly method?: number;
  /** Cut off or put behind the packed bytes. */
  readonly spoil?: (packed: Buffer) => Buffer;
  /** What its local header calls it; the same unless told. */
  readonly localName?: string;
  /** Bytes of the name, where text cannot say them. */
  readonly rawName?: Uint8Array;
  /** Where the directory says that it begins; where it does unless told. */
  readonly offset?: number;
  /** A data descriptor behind the content, and no sizes before it (APPNOTE 4.3.9). */
  readonly descriptor?: boolean;
}

const UTF8 = 0x0800;
const DESCRIPTOR = 0x0008;

function fields(width: readonly (2 | 4)[], values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(width.reduce<number>((sum, each) => sum + each, 0));
  let at = 0;
  for (const [index, each] of width.entries()) {
    if (each === 2) bytes.writeUInt16LE(values[index] ?? 0, at);
    else bytes.writeUInt32LE((values[index] ?? 0) >>> 0, at);
    at += each;
  }
  return bytes;
}

/** Writes a zip that says what it is told to say (layout: PKWARE APPNOTE 4.3). No zip program would write most of these. */
export function writeZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const packed = file.deflate === true ? deflateRawSync(content) : content;
    const stored = file.spoil?.(packed) ?? packed;
    const name = Buffer.from(file.rawName ?? Buffer.from(file.name, 'utf8'));
    const localName = file.localName === undefined ? name : Buffer.from(file.localName);
    const flags = (file.flags ?? 0) | UTF8 | (file.descriptor === true ? DESCRIPTOR : 0);
    const method = file.method ?? (file.deflate === true ? 8 : 0);
    const sums = [file.checksum ?? crc32(content), stored.length, file.claims ?? content.length];
    const common = [20, flags, method, 0, 0x21];
    const before = file.descriptor === true ? [0, 0, 0] : sums;
    const local = Buffer.concat([
      fields([4, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2], [0x04034b50, ...common, ...before, localName.length, 0]),
      localName,
      stored,
      ...(file.descriptor === true ? [fields([4, 4, 4, 4], [0x08074b50, ...sums])] : []),
    ]);
    const attributes = file.mode === undefined ? 0 : file.mode * 0x10000;
    directory.push(
      fields(
        [4, 2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4],
        [0x02014b50, 0x031e, ...common, ...sums, name.length, 0, 0, 0, 0, attributes, file.offset ?? offset],
      ),
      name,
    );
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = fields([4, 2, 2, 2, 2, 4, 4, 2], [0x06054b50, 0, 0, files.length, files.length, list.length, offset, 0]);
  return Buffer.concat([...parts, list, end]);
}
