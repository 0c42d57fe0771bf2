import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Harvest } from './harvest.ts';
import { picturesIn, type MediaList } from './media-list.ts';

/**
 * Writes what a harvest came to: new pictures first, then the list that names them, then the pictures that no exhibit shows any
 * more are removed. Stopped anywhere, the list never names a picture that is not there. Returns how many were removed.
 */
export async function writeHarvest(pack: string, { media, files }: Harvest): Promise<number> {
  for (const [file, bytes] of files) await replaceFile(join(pack, file), bytes);
  await replaceFile(join(pack, 'source/media.json'), `${JSON.stringify(media, null, 2)}\n`);
  return removeUnused(pack, media);
}

/** Writes beside the file and renames: the file is either the old or the new one, never half of one. */
export async function replaceFile(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  await writeFile(beside, content);
  await rename(beside, path);
}

async function removeUnused(pack: string, media: MediaList): Promise<number> {
  const used = new Set(picturesIn(media).map((picture) => picture.file));
  const there = (await readdir(join(pack, 'media')).catch(() => [])).filter((file) =>
    /^[a-z0-9]{10}\.webp(\.new)?$/.test(file),
  );
  const unused = there.filter((file) => !used.has(`media/${file}`));
  for (const file of unused) await rm(join(pack, 'media', file));
  return unused.length;
}
