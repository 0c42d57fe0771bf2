import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip, with everything about it that can be a lie. */
export interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Stored unless told. */
  readonly deflate?: boolean;
  /** The size it claims to unpack to; the true one unless told. */
  readonly claims?: number;
  /** General purpose flags; bit 0 is encryption, bit 11 (unless told otherwise) says that names are in UTF-8. */
  readonly flags?: number;
  /** Whether the flag of UTF-8 is left away. */
  readonly unflagged?: boolean;
  /** Unix mode, as a link has it. */
  readonly mode?: number;
  /** The system it says it was made on; 3 is Unix, 0 is DOS and Windows. */
  readonly host?: number;
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
  /** A data descriptor behind the content, and no sizes before it (APPNOTE 4.3.9); `short`: without its signature. */
  readonly descriptor?: boolean | 'short';
  /** Extra fields in the directory, and in the local header. */
  readonly extra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  /** How long the local header says that its extra fields are. */
  readonly localExtraClaims?: number;
  /** What the local header says otherwise than the directory. */
  readonly localFlags?: number;
  readonly localMethod?: number;
  readonly localChecksum?: number;
  readonly localPacked?: number;
  readonly localSize?: number;
  /** What the data descriptor says instead of the checksum. */
  readonly descriptorChecksum?: number;
  /** Sizes and places in zip64's extra field, as programs write them that do not know yet how large a file becomes. */
  readonly zip64?: boolean;
  /** Bytes of nobody's behind it. */
  readonly gap?: Uint8Array;
}

const UTF8 = 0x0800;
const DESCRIPTOR = 0x0008;
const TOO_LARGE = 0xffffffff;

function fields(width: readonly (2 | 4 | 8)[], values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(width.reduce<number>((sum, each) => sum + each, 0));
  let at = 0;
  for (const [index, each] of width.entries()) {
    if (each === 2) bytes.writeUInt16LE(values[index] ?? 0, at);
    else if (each === 4) bytes.writeUInt32LE((values[index] ?? 0) >>> 0, at);
    else bytes.writeBigUInt64LE(BigInt(values[index] ?? 0), at);
    at += each;
  }
  return bytes;
}

/** An extra field. */
export const extraField = (id: number, content: Uint8Array): Buffer =>
  Buffer.concat([fields([2, 2], [id, content.length]), content]);

/** Info-ZIP's second name in UTF-8, for a first name of these bytes. */
export const unicodePath = (first: Uint8Array, second: string): Buffer =>
  extraField(0x7075, Buffer.concat([Buffer.from([1]), fields([4], [crc32(first)]), Buffer.from(second, 'utf8')]));

const long = (...values: readonly number[]): Buffer =>
  extraField(
    1,
    fields(
      values.map(() => 8 as const),
      values,
    ),
  );

/** Writes a zip that says what it is told to say (layout: PKWARE APPNOTE 4.3). No zip program would write most of these. */
export function writeZip(files: readonly ZipFile[], { zip64 = false }: { readonly zip64?: boolean } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const packed = file.deflate === true ? deflateRawSync(content) : content;
    const stored = file.spoil?.(packed) ?? packed;
    const name = Buffer.from(file.rawName ?? Buffer.from(file.name, 'utf8'));
    const localName = file.localName === undefined ? name : Buffer.from(file.localName);
    const behind = file.descriptor !== undefined && file.descriptor !== false;
    const flags = (file.flags ?? 0) | (file.unflagged === true ? 0 : UTF8) | (behind ? DESCRIPTOR : 0);
    const method = file.method ?? (file.deflate === true ? 8 : 0);
    const sum = file.checksum ?? crc32(content);
    const sizes = [stored.length, file.claims ?? content.length] as const;
    const [known, unknown] = [[sum, ...sizes], behind ? [0, 0, 0] : [sum, ...sizes]];
    const before = [
      file.localChecksum ?? unknown[0] ?? 0,
      file.localPacked ?? (file.zip64 === true ? TOO_LARGE : (unknown[1] ?? 0)),
      file.localSize ?? (file.zip64 === true ? TOO_LARGE : (unknown[2] ?? 0)),
    ];
    const localExtra = Buffer.concat([
      ...(file.zip64 === true ? [long(unknown[2] ?? 0, unknown[1] ?? 0)] : []),
      file.localExtra ?? Buffer.alloc(0),
    ]);
    const descriptor = [
      ...(file.descriptor === 'short' ? [] : [fields([4], [0x08074b50])]),
      fields(file.zip64 === true ? [4, 8, 8] : [4, 4, 4], [file.descriptorChecksum ?? sum, ...sizes]),
    ];
    const local = Buffer.concat([
      fields(
        [4, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2],
        [
          0x04034b50,
          20,
          file.localFlags ?? flags,
          file.localMethod ?? method,
          0,
          0x21,
          ...before,
          localName.length,
          file.localExtraClaims ?? localExtra.length,
        ],
      ),
      localName,
      localExtra,
      stored,
      ...(behind ? descriptor : []),
      file.gap ?? Buffer.alloc(0),
    ]);
    const attributes = file.mode === undefined ? 0 : file.mode * 0x10000;
    const at = file.offset ?? offset;
    const extra = Buffer.concat([
      ...(file.zip64 === true ? [long(sizes[1], sizes[0], at)] : []),
      file.extra ?? Buffer.alloc(0),
    ]);
    const told = file.zip64 === true ? [sum, TOO_LARGE, TOO_LARGE] : known;
    directory.push(
      fields(
        [4, 2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4],
        [
          0x02014b50,
          ((file.host ?? 3) << 8) | 0x1e,
          20,
          flags,
          method,
          0,
          0x21,
          ...told,
          name.length,
          extra.length,
          0,
          0,
          0,
          attributes,
          file.zip64 === true ? TOO_LARGE : at,
        ],
      ),
      name,
      extra,
    );
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const { length } = files;
  const end64 = [
    fields([4, 8, 2, 2, 4, 4, 8, 8, 8, 8], [0x06064b50, 44, 45, 45, 0, 0, length, length, list.length, offset]),
    fields([4, 4, 8, 4], [0x07064b50, 0, offset + list.length, 1]),
  ];
  const short = zip64 ? [0xffff, 0xffff, TOO_LARGE, TOO_LARGE] : [length, length, list.length, offset];
  return Buffer.concat([
    ...parts,
    list,
    ...(zip64 ? end64 : []),
    fields([4, 2, 2, 2, 2, 4, 4, 2], [0x06054b50, 0, 0, ...short, 0]),
  ]);
}
