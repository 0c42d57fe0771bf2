import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Exhibit, Pack, Picture } from '../../../game/pack/schema.ts';
import { verifyFile } from '../packages/verify-file.ts';

/** Every picture of a pack, originals too. */
function picturesOf(pack: Pack): readonly Picture[] {
  return pack.exhibits.flatMap(picturesOfExhibit);
}

function picturesOfExhibit(exhibit: Exhibit): readonly Picture[] {
  if (exhibit.medium === 'text') return [];
  return exhibit.original === undefined ? [exhibit.picture] : [exhibit.picture, exhibit.original.picture];
}

/**
 * Writes a pack with its media, aside first and then in one rename, so that a reader sees the old pack or the new one.
 * `mediaRoot` is the folder above `media/`; `mark` keeps apart builds at the same time. Throws when a picture is missing or is not the one its hash names.
 */
export async function writePack(
  pack: Pack,
  mediaRoot: string,
  target: string,
  mark = String(process.pid),
): Promise<void> {
  const aside = join(dirname(target), `.${basename(target)}-${mark}`);
  await rm(aside, { recursive: true, force: true });
  try {
    await mkdir(join(aside, 'media'), { recursive: true });
    for (const picture of picturesOf(pack)) {
      await verifyFile(join(mediaRoot, picture.file), picture.sha256);
      await copyFile(join(mediaRoot, picture.file), join(aside, picture.file));
    }
    await writeFile(join(aside, 'pack.json'), `${JSON.stringify(pack)}\n`);
    await swapFolder(aside, target);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Writes one file aside, then renames it. */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, content);
  await rename(aside, path);
}

/**
 * A folder cannot be renamed onto a full one: the old one steps aside first, for as long as one rename takes. Should another build put
 * its own there in that moment, this one tries again.
 */
async function swapFolder(from: string, to: string, tries = 5): Promise<void> {
  const old = `${from}-old`;
  await rm(old, { recursive: true, force: true });
  await rename(to, old).catch(unless('ENOENT'));
  try {
    await rename(from, to);
  } catch (error) {
    if (tries <= 1) throw error;
    unless('ENOTEMPTY', 'EEXIST', 'EPERM')(error);
    await swapFolder(from, to, tries - 1);
  }
  await rm(old, { recursive: true, force: true });
}

/** Lets an error with one of these codes pass and throws any other. */
function unless(...codes: readonly string[]): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof Error && 'code' in error && codes.includes(String(error.code)))) throw error;
  };
}
