import { tooLarge, type Container } from '../../game/pack/container.ts';
import { mediaOf, readMedium } from '../../game/pack/media.ts';
import { parsePack } from '../../game/pack/parse.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { PACK_LIMITS } from '../../game/pack/schema.ts';
import type { Pack } from '../../game/pack/schema.ts';
import { err, ok } from '../../game/result.ts';
import type { Result } from '../../game/result.ts';
import { readPackText } from '../../game/pack/take-in.ts';
import { decodeUtf8, sha256 } from './bytes.ts';
import { openContainer } from './open-container.ts';

/** A pack whose `pack.json` is sound. */
export interface OpenedPack {
  readonly pack: Pack;
  /** SHA-256 of `pack.json` as it lies there, in lower-case hex. */
  readonly digest: string;
}

/** So many problems are listed; the rest is more of the same. */
const MAX_PROBLEMS = 50;

/** Reads and checks a pack's `pack.json`, and none of its pictures. */
async function readPackJson(container: Pick<Container, 'read'>): Promise<Result<OpenedPack, readonly Problem[]>> {
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
    const read = await readMedium(medium, (name, most) => container.read(name, most), sha256);
    if (!read.ok) problems.push(read.error);
  }
  return problems;
}

/**
 * Reads a pack from a folder or a zip to its last byte: all of it is checked, and it is sound or refused. For whoever makes packs; the game
 * reads a picture when it is wanted. Never throws; the problems name files below the pack and never the path it lies at.
 */
export async function readPack(path: string): Promise<Result<OpenedPack, readonly Problem[]>> {
  const container = await openContainer(path);
  if (!container.ok) return err([container.error]);
  try {
    const read = await readPackJson(container.value);
    if (!read.ok) return read;
    const problems = await checkMedia(container.value, read.value.pack);
    return problems.length > 0 ? err(problems) : read;
  } finally {
    await container.value.close();
  }
}
