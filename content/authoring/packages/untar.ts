import { resolve, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A regular file of an archive: its path below the archive's top folder, with forward slashes, and its bytes. */
export type ArchiveFile = { readonly path: string; readonly content: Buffer };

/** Limit on an archive once inflated, in bytes: a small download must not fill the disk. */
const MAX_INFLATED_BYTES = 512 * 1024 * 1024;

const BLOCK = 512;

/**
 * The regular files of a gzipped tar archive as npm publishes it, without its one top folder ("package/").
 * Layout of headers: POSIX.1-2001 pax interchange format (ustar blocks; pax records may carry a long path).
 * Throws when the archive is damaged, inflates beyond {@link MAX_INFLATED_BYTES}, or holds a link, a device or a path
 * that leaves its folder: a package of pictures has no reason to.
 */
export function readArchive(gzipped: Buffer, maxBytes: number = MAX_INFLATED_BYTES): ArchiveFile[] {
  const tar = inflate(gzipped, maxBytes);
  const files: ArchiveFile[] = [];
  let longPath: string | undefined;
  for (let at = 0; at + BLOCK <= tar.length;) {
    const header = tar.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) break;
    checkSum(header);
    const size = octal(header.subarray(124, 136));
    const content = tar.subarray(at + BLOCK, at + BLOCK + size);
    if (content.length < size) throw new Error('the archive is cut short');
    const type = String.fromCharCode(header[156] ?? 0);
    const path = longPath ?? pathOf(header);
    longPath = undefined;
    if (type === '0' || type === '\0') files.push({ path: confined(path), content });
    else if (type === 'x') longPath = paxPath(content);
    else if (type !== '5' && type !== 'g')
      throw new Error(`the archive holds ${path}, which is neither file nor folder`);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

/** Where `path` lies below `folder`. Throws when it would lie outside, or is absolute. */
export function insideFolder(folder: string, path: string): string {
  const base = resolve(folder);
  const full = resolve(base, path);
  if (!full.startsWith(base + sep)) throw new Error(`the path ${path} leaves its folder`);
  return full;
}

function inflate(gzipped: Buffer, maxBytes: number): Buffer {
  try {
    return gunzipSync(gzipped, { maxOutputLength: maxBytes });
  } catch (cause) {
    throw new Error('the archive is damaged or too large', { cause });
  }
}

/** The sum of a header's bytes stands in the header, counted with that field as blanks. */
function checkSum(header: Buffer): void {
  const stored = octal(header.subarray(148, 156));
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  if (sum !== stored) throw new Error('the archive is damaged: a header does not add up');
}

function octal(field: Buffer): number {
  const digits = text(field).trim();
  if (!/^[0-7]+$/.test(digits)) throw new Error('the archive is damaged: a size is no number');
  return Number.parseInt(digits, 8);
}

function pathOf(header: Buffer): string {
  const prefix = text(header.subarray(345, 500));
  const name = text(header.subarray(0, 100));
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** A pax record is "length key=value\n"; length counts the whole record. */
function paxPath(records: Buffer): string | undefined {
  for (let at = 0; at < records.length;) {
    const blank = records.indexOf(32, at);
    const length = Number(records.toString('utf8', at, blank));
    if (blank < 0 || !Number.isSafeInteger(length) || length <= 0)
      throw new Error('the archive is damaged: a bad record');
    const record = records.toString('utf8', blank + 1, at + length - 1);
    if (record.startsWith('path=')) return record.slice('path='.length);
    at += length;
  }
  return undefined;
}

function text(field: Buffer): string {
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? field.length : end);
}

/** The path without the top folder; no part may be empty, "." or "..", or hold a backslash, a colon or a NUL. */
function confined(path: string): string {
  const parts = path.split('/');
  const safe = parts.length > 1 && parts.every((part) => !['', '.', '..'].includes(part) && !/[\\:\0]/.test(part));
  if (!safe) throw new Error(`the archive holds an unsafe path: ${JSON.stringify(path)}`);
  return parts.slice(1).join('/');
}
