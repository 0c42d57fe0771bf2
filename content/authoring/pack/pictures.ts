import { createHash } from 'node:crypto';
import { PACK_LIMITS, type Picture } from '../../../game/pack/schema.ts';
import { isSafeName } from '../../../game/pack/safe-name.ts';
import { readerOf } from '../../../electron/packs/folder-container.ts';
import { FolderError, opaqueName, type PictureOf } from './fill-in.ts';
import sharp from 'sharp';
import { kindOf } from './picture-kinds.ts';

/** All pictures of a pack are coded alike, so that neither format nor size nor hidden data tells real from generated. */
const LONGEST_SIDE = 1200;
const SHORTEST_SIDE = 64;
const QUALITY = 82;
/** The paper that pictures are mounted on; what is transparent gets it behind it. */
const PAPER = '#fffdf8';
/** A file from a camera is some megabytes. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
const KINDS = new Set(['jpeg', 'png', 'webp']);

/** A coded picture and its bytes. */
export interface PackedPicture {
  readonly picture: Picture;
  readonly bytes: Uint8Array;
}

/** A picture of a size that a pack has, coded; or what is wrong with it, as the end of a sentence that begins with its name. */
type Coded = PackedPicture | string;

/** What is wrong with a picture's own size; null if nothing is. */
function sizeFlaw(width: number, height: number): string | null {
  const size = `is ${width} by ${height} pixels`;
  if (Math.min(width, height) < SHORTEST_SIDE)
    return `${size}: each side needs at least ${SHORTEST_SIDE}. Take a larger one.`;
  const least = Math.round((Math.min(width, height) * LONGEST_SIDE) / Math.max(width, height, LONGEST_SIDE));
  if (least >= SHORTEST_SIDE) return null;
  const longest = Math.floor((Math.min(width, height) * LONGEST_SIDE) / SHORTEST_SIDE);
  return `${size}, which is too thin: scaled to ${LONGEST_SIDE} pixels its shorter side would have ${least}, and needs ${SHORTEST_SIDE}. Crop its longer side to ${longest} pixels or fewer.`;
}

/** Whether a picture shows one colour and nothing else. */
async function isBlank(coded: Uint8Array): Promise<boolean> {
  const { channels } = await sharp(coded).stats();
  return channels.every(({ stdev }) => stdev < 0.5);
}

/** Codes a JPEG, PNG or WebP picture as a pack's: upright, sRGB, on paper, no hidden data, WebP. */
async function code(content: Uint8Array): Promise<Coded> {
  const kind = kindOf(content);
  if (kind !== null) return `is no JPEG, PNG or WebP picture but ${kind}.`;
  try {
    const image = sharp(content, { failOn: 'error', limitInputPixels: 20_000 * 20_000 });
    const { format, autoOrient, hasAlpha } = await image.metadata();
    if (!KINDS.has(format)) return 'is no JPEG, PNG or WebP picture: save it as one of these.';
    const flaw = sizeFlaw(autoOrient.width, autoOrient.height);
    if (flaw !== null) return flaw;
    const { data, info } = await image
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .flatten({ background: PAPER })
      .webp({ quality: QUALITY, effort: 4 })
      .toBuffer({ resolveWithObject: true });
    const bytes = new Uint8Array(data);
    if (hasAlpha && (await isBlank(bytes)))
      return 'is transparent, and on white paper nothing of it can be seen: put a background behind it.';
    if (bytes.length > PACK_LIMITS.mediaFileBytes)
      return `has ${bytes.length} bytes when it is coded, and ${PACK_LIMITS.mediaFileBytes} is the most: make it smaller.`;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { width, height } = info;
    return { bytes, picture: { file: `media/${opaqueName(sha256)}.webp`, width, height, bytes: bytes.length, sha256 } };
  } catch {
    return 'is no JPEG, PNG or WebP picture, or it is damaged: save it anew.';
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
  if (typeof coded === 'string') throw new FolderError([`The picture “${file}” ${coded}`]);
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
