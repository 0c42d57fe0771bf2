import { err, ok, type Result } from '../result.ts';
import type { Problem } from './problem.ts';
import { PACK_LIMITS, type Pack, type Picture } from './schema.ts';
import { sniffWebp } from './sniff-webp.ts';
import { readVetted } from './vetted.ts';

/** A picture that a pack names, and the exhibit it belongs to. */
export interface Medium {
  readonly exhibit: string;
  readonly picture: Picture;
}

/** Every picture file of a pack once: the exhibits' own and the photographs that generated ones grew from. */
export function mediaOf(pack: Pick<Pack, 'exhibits'>): readonly Medium[] {
  const media = new Map<string, Medium>();
  for (const exhibit of pack.exhibits) {
    if (exhibit.medium !== 'image') continue;
    for (const picture of [exhibit.picture, exhibit.original?.picture]) {
      if (picture !== undefined && !media.has(picture.file)) media.set(picture.file, { exhibit: exhibit.id, picture });
    }
  }
  return [...media.values()];
}

/** What a pack says of its pictures, by file. */
export type Media = ReadonlyMap<string, Medium>;

/** The pictures of a pack by file. */
export const mediaByFile = (pack: Pick<Pack, 'exhibits'>): Media =>
  new Map(mediaOf(pack).map((medium) => [medium.picture.file, medium]));

/** The same for a pack as it is kept (`readVetted`): worked out when a picture is asked for, because opening a large pack must not wait for it. */
export function mediaLater(id: string, packJson: string): () => Media {
  let known: string | Media = packJson;
  return () => {
    if (typeof known === 'string') {
      const pack = readVetted(id, known);
      known = pack.ok ? mediaByFile(pack.value) : new Map();
    }
    return known;
  };
}

/** A picture that is not there. */
export function missingMedium({ exhibit, picture }: Medium): Problem {
  return {
    code: 'missing-file',
    where: picture.file,
    exhibit,
    says: `The picture ${picture.file} is missing: the pack was not copied whole. Get it again.`,
  };
}

/** A picture that is what the pack says, and cannot be drawn: cut short or damaged before the pack was made. */
export function undrawable({ exhibit, picture: { file } }: Medium): Problem {
  return {
    code: 'wrong-type',
    where: file,
    exhibit,
    says: `The picture ${file} cannot be drawn: it is damaged inside, or cut short. Its maker has to store it anew.`,
  };
}

/**
 * Compares a picture's bytes with what the pack says of them: length, hash, kind and size in pixels. Null if all is well.
 * @param sha256 of the bytes, in lower-case hex
 */
export function checkMedium({ exhibit, picture }: Medium, bytes: Uint8Array, sha256: string): Problem | null {
  const at = { where: picture.file, exhibit };
  const file = picture.file;
  if (bytes.length !== picture.bytes) {
    return {
      code: 'wrong-size',
      ...at,
      says: `The picture ${file} has ${bytes.length} bytes instead of ${picture.bytes}: it is cut short or was changed. Get the pack again.`,
    };
  }
  if (sha256 !== picture.sha256) {
    return {
      code: 'wrong-hash',
      ...at,
      says: `The picture ${file} is not the one the pack was made with: it is damaged or was changed. Get the pack again.`,
    };
  }
  const size = sniffWebp(bytes);
  if (size === null) {
    return {
      code: 'wrong-type',
      ...at,
      says: `The file ${file} is not a still WebP picture: its maker has to store it as one.`,
    };
  }
  if (size.width !== picture.width || size.height !== picture.height) {
    const { width, height } = size;
    return {
      code: 'wrong-size',
      ...at,
      says: `The picture ${file} is ${width} by ${height} pixels, but the pack says ${picture.width} by ${picture.height}: its maker has to correct it.`,
    };
  }
  return null;
}

/** Reads a file of at most so many bytes; null if it is not there. */
export type ReadFile<Bytes extends Uint8Array> = (
  name: string,
  maxBytes: number,
) => Promise<Result<Bytes | null, Problem>>;

/**
 * Reads a picture and gives it out only if it is what the pack says. Rejects with what `read` and `sha256` reject with.
 * @param sha256 in lower-case hex
 */
export async function readMedium<Bytes extends Uint8Array>(
  medium: Medium,
  read: ReadFile<Bytes>,
  sha256: (bytes: Bytes) => string | Promise<string>,
): Promise<Result<Bytes, Problem>> {
  const found = await read(medium.picture.file, PACK_LIMITS.mediaFileBytes);
  if (!found.ok) return err({ ...found.error, exhibit: medium.exhibit });
  if (found.value === null) return err(missingMedium(medium));
  const problem = checkMedium(medium, found.value, await sha256(found.value));
  return problem === null ? ok(found.value) : err(problem);
}
