import type { Problem } from '../../game/pack/problem.ts';
import { sha256, webpBytes } from '../contract/fixture-pack.ts';
import { writeZip, type ZipFile } from './zip-writer.ts';

export type Json = Record<string, unknown>;
type Code = Problem['code'];

/** A broken pack, and how its import must end: refused whole, reduced to what is sound, or mended. */
export interface BrokenImport {
  readonly what: string;
  readonly ends: 'refused' | 'reduced' | 'mended';
  readonly code: Code;
  readonly says?: RegExp;
}

export interface BrokenZip extends BrokenImport {
  readonly zip: (files: readonly ZipFile[], pack: Json) => Buffer | Promise<Buffer>;
}

export interface BrokenFolder extends BrokenImport {
  readonly breakIt: (folder: string) => Promise<unknown>;
}

export const PICTURE = 'media/pppppppp01.webp';
export const ORIGINAL = 'media/pppppppp03.webp';
export const END = 22;

export const exhibitsOf = (pack: Json): readonly Json[] => pack['exhibits'] as Json[];

export const plus =
  (...extra: readonly ZipFile[]) =>
  (files: readonly ZipFile[]) =>
    writeZip([...files, ...extra]);
export const onFile = (name: string, change: Partial<ZipFile>) => (files: readonly ZipFile[]) =>
  writeZip(files.map((file) => (file.name === name ? { ...file, ...change } : file)));
export const withJson = (text: string | Uint8Array) => onFile('pack.json', { content: text });
export const withPack =
  (change: (pack: Json) => unknown, deflate = true) =>
  (files: readonly ZipFile[], pack: Json) =>
    onFile('pack.json', { content: JSON.stringify(change(pack)), deflate })(files);
export const withExhibit = (change: Json, at = 0) =>
  withPack((pack) => ({
    ...pack,
    exhibits: exhibitsOf(pack).map((each, index) => (index === at ? { ...each, ...change } : each)),
  }));
export const withRaw = (from: string, to: string) => (files: readonly ZipFile[], pack: Json) =>
  withJson(JSON.stringify(pack).replace(from, to))(files);
/** The finished zip with bytes written over, counted from its end where negative. */
export const bent =
  (at: number, ...bytes: readonly number[]) =>
  (files: readonly ZipFile[]) => {
    const zip = writeZip(files);
    zip.set(bytes, at < 0 ? zip.length + at : at);
    return zip;
  };
/** Another picture's bytes under the first one's name, with hash and length to match: only its kind or size gives it away. */
const withPicture =
  (bytes: Uint8Array<ArrayBuffer>, claims: Json = {}) =>
  async (files: readonly ZipFile[], pack: Json) => {
    const picture = {
      file: PICTURE,
      width: 640,
      height: 480,
      bytes: bytes.length,
      sha256: await sha256(bytes),
      ...claims,
    };
    const swapped = files.map((file) => (file.name === PICTURE ? { ...file, content: bytes } : file));
    return withExhibit({ picture })(swapped, pack);
  };

export const text = (value: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(value.padEnd(80, ' ')));
export function animated(): Uint8Array<ArrayBuffer> {
  const bytes = webpBytes(640, 480, 0);
  bytes.set(new TextEncoder().encode('VP8X'), 12);
  bytes[20] = 0x02;
  return bytes;
}
export const name = (what: string, of: string, rawName?: Uint8Array): BrokenZip => ({
  what,
  ends: 'refused',
  code: 'unsafe-path',
  says: /leads out of the pack/,
  zip: plus({ name: of, content: 'x', ...(rawName === undefined ? {} : { rawName }) }),
});
export const special = (what: string, mode: number): BrokenZip => ({
  what,
  ends: 'refused',
  code: 'unsafe-path',
  says: /no plain file/,
  zip: onFile('pack.json', { mode }),
});
export const exhibit = (what: string, change: Json, code: Code = 'wrong-shape', says?: RegExp): BrokenZip => ({
  what,
  ends: 'reduced',
  code,
  zip: withExhibit(change),
  ...(says === undefined ? {} : { says }),
});
export const picture = (what: string, bytes: Uint8Array<ArrayBuffer>, code: Code, claims: Json = {}): BrokenZip => ({
  what,
  ends: 'reduced',
  code,
  zip: withPicture(bytes, claims),
});
export const damaged = (what: string, zip: BrokenZip['zip'], says = /cannot be read/): BrokenZip => ({
  what,
  ends: 'refused',
  code: 'unreadable',
  says,
  zip,
});
