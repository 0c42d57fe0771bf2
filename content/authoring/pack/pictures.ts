import { createHash } from 'node:crypto';
import { PACK_LIMITS, type Picture } from '../../../game/pack/schema.ts';
import { isSafeName } from '../../../game/pack/safe-name.ts';
import { readerOf } from '../../../electron/packs/folder-container.ts';
import { FolderError, opaqueName, type PictureOf } from './fill-in.ts';
import sharp from 'sharp';

/** All pictures of a pack are coded alike, so that neither format nor size nor hidden data tells real from generated. */
const LONGEST_SIDE = 1200;
const SHORTEST_SIDE = 64;
const QUALITY = 82;
/** A file from a camera is some megabytes. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
const KINDS = new Set(['jpeg', 'png', 'webp']);

/** A coded picture and its bytes. */
export interface PackedPicture {
  readonly picture: Picture;
  readonly bytes: Uint8Array;
}

/** Codes a JPEG, PNG or WebP picture as a pack's: upright, sRGB, no hidden data, WebP. Throws a `FolderError` in plain words. */
async function code(content: Uint8Array): Promise<PackedPicture | null> {
  try {
    const image = sharp(content, { failOn: 'error', limitInputPixels: 20_000 * 20_000 });
    const { format } = await image.metadata();
    if (!KINDS.has(format)) return null;
    const { data, info } = await image
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .flatten({ background: '#ffffff' })
      .webp({ quality: QUALITY, effort: 4 })
      .toBuffer({ resolveWithObject: true });
    const bytes = new Uint8Array(data);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { width, height } = info;
    return { bytes, picture: { file: `media/${opaqueName(sha256)}.webp`, width, height, bytes: bytes.length, sha256 } };
  } catch {
    return null;
  }
}

async function packPicture(folder: string, file: string): Promise<PackedPicture> {
  if (!isSafeName(file))
    throw new FolderError([
      `The picture “${file}” cannot be read by every system: use letters, digits, spaces, dots, hyphens and underscores in its name.`,
    ]);
  const read = await readerOf(folder)(file, MAX_FILE_BYTES);
  if (!read.ok) throw new FolderError([read.error.says]);
  if (read.value === null)
    throw new FolderError([`The picture “${file}” is not in the folder: put it there, or correct its name.`]);
  const coded = await code(read.value);
  if (coded === null)
    throw new FolderError([`“${file}” is no JPEG, PNG or WebP picture, or it is damaged: save it anew.`]);
  const { width, height, bytes } = coded.picture;
  if (Math.min(width, height) < SHORTEST_SIDE || bytes > PACK_LIMITS.mediaFileBytes)
    throw new FolderError([`“${file}” is ${width} by ${height} pixels: each side needs at least ${SHORTEST_SIDE}.`]);
  return coded;
}

/** The pictures of a folder, each coded once; `packed` has them by their names in the pack. */
export function picturesOf(folder: string): {
  readonly pictureOf: PictureOf;
  readonly packed: Map<string, Uint8Array>;
} {
  const packed = new Map<string, Uint8Array>();
  const known = new Map<string, Picture>();
  return {
    packed,
    async pictureOf(file) {
      const before = known.get(file);
      if (before !== undefined) return before;
      const { picture, bytes } = await packPicture(folder, file);
      packed.set(picture.file, bytes);
      known.set(file, picture);
      return picture;
    },
  };
}
