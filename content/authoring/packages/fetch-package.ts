import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { packWithNpm, type Pack } from './npm-pack.ts';
import { insideFolder, readArchive } from './untar.ts';

export type FetchOptions = {
  /** Folder that keeps unpacked packages from one run to the next. */
  readonly cache?: string;
  /** Puts the package's archive into a folder; npm does it unless a test steps in. */
  readonly pack?: Pack;
};

/** `.cache/content` at the top of the repository: not committed, safe to delete. */
export const CONTENT_CACHE = resolve(import.meta.dirname, '../../../.cache/content');

const NAME = /^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i;
const VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/**
 * The folder of an unpacked npm package, fetched once and kept in the cache. npm checks the archive against the
 * registry's integrity value; none of the package's own code runs. Several processes may ask for the same package at once.
 * Throws when the name or version is not exact, the package cannot be had (offline), or its archive is unsafe.
 */
export async function fetchPackage(name: string, version: string, options: FetchOptions = {}): Promise<string> {
  if (!NAME.test(name) || !VERSION.test(version))
    throw new Error(`${name}@${version} is not an exact package version.`);
  const cache = options.cache ?? CONTENT_CACHE;
  const folder = join(cache, `${name.replace('/', '+')}@${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, '.fetching-'));
  try {
    await (options.pack ?? packWithNpm)(`${name}@${version}`, work);
    const unpacked = join(work, 'unpacked');
    await unpack(await archiveIn(work), unpacked);
    await moveInto(unpacked, folder);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The package ${name}@${version} could not be fetched: ${reason}`, { cause });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

async function archiveIn(folder: string): Promise<Buffer> {
  const archive = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (archive === undefined) throw new Error('npm left no archive behind');
  return readFile(join(folder, archive));
}

async function unpack(archive: Buffer, folder: string): Promise<void> {
  for (const file of readArchive(archive)) {
    const target = insideFolder(folder, file.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, file.content, { mode: 0o644 });
  }
}

/** Renaming is atomic: the cache never holds half a package. Whoever comes second keeps what the first one made. */
async function moveInto(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}
