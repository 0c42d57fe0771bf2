import { tooLarge, type Container } from '../../game/pack/container.ts';
import { checkMedium, mediaOf, missingMedium } from '../../game/pack/media.ts';
import { parsePack } from '../../game/pack/parse.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { PACK_LIMITS } from '../../game/pack/schema.ts';
import type { Pack } from '../../game/pack/schema.ts';
import { err, ok } from '../../game/result.ts';
import type { Result } from '../../game/result.ts';
import { readPackText } from '../../game/pack/take-in.ts';
import { decodeUtf8, sha256 } from './bytes.ts';
import { openContainer } from './open-container.ts';

/** A pack that is sound to its last byte. */
export interface OpenedPack {
  readonly pack: Pack;
  /** SHA-256 of `pack.json` as it lies there, in lower-case hex. */
  readonly digest: string;
  /** The names of its pictures, as in `picture.file`. Nothing else of the folder or zip belongs to it. */
  readonly media: ReadonlySet<string>;
}

/** So many problems are listed; the rest is more of the same. */
const MAX_PROBLEMS = 50;

async function readPackJson(
  container: Container,
): Promise<Result<{ readonly pack: Pack; readonly digest: string }, readonly Problem[]>> {
  const read = await readPackText(container, decodeUtf8);
  if (!read.ok) return read;
  const pack = parsePack(read.value.text);
  return pack.ok ? ok({ pack: pack.value, digest: sha256(read.value.bytes) }) : pack;
}

async function checkMedia(container: Container, pack: Pack): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  let total = 0;
  // One after another: the pictures are read to be weighed, and a classroom machine should not hold them all at once.
  for (const medium of mediaOf(pack)) {
    if (problems.length >= MAX_PROBLEMS) break;
    total += medium.picture.bytes;
    if (total > PACK_LIMITS.totalBytes) return [...problems, tooLarge('The pack', PACK_LIMITS.totalBytes)];
    const bytes = await container.read(medium.picture.file, PACK_LIMITS.mediaFileBytes);
    if (!bytes.ok) problems.push({ ...bytes.error, exhibit: medium.exhibit });
    else if (bytes.value === null) problems.push(missingMedium(medium));
    else {
      const problem = checkMedium(medium, bytes.value, sha256(bytes.value));
      if (problem !== null) problems.push(problem);
    }
  }
  return problems;
}

/**
 * Reads a pack from a folder or a zip: all of it is checked, and it is sound or refused. Never throws; the problems name files below
 * the pack and never the path it lies at.
 */
export async function readPack(path: string): Promise<Result<OpenedPack, readonly Problem[]>> {
  const container = await openContainer(path);
  if (!container.ok) return err([container.error]);
  try {
    const read = await readPackJson(container.value);
    if (!read.ok) return read;
    const problems = await checkMedia(container.value, read.value.pack);
    if (problems.length > 0) return err(problems);
    return ok({ ...read.value, media: new Set(mediaOf(read.value.pack).map(({ picture }) => picture.file)) });
  } finally {
    await container.value.close();
  }
}
