import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Makes a rename survive a power cut. Windows cannot open folders and needs no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What is written: whole, or in portions. */
export type Content = string | Uint8Array | AsyncIterable<string>;

const ENDING = '.unfinished';

/** A name beside a file that nobody can foresee, and none has; sweeping knows it by its beginning and its ending. */
const helperFor = (path: string): string => {
  // What a person calls a file may be as long as names can be, so that nothing can be added to it.
  const name = /^[\w.-]{1,40}$/.test(basename(path)) ? basename(path) : 'second-look';
  return join(dirname(path), `.${name}-${randomBytes(8).toString('hex')}${ENDING}`);
};

/** Whether a name is that of a copy of this file which was being written when the program was ended; earlier versions named it otherwise. */
const isLeftOver = (name: string, of: string): boolean =>
  name === of + ENDING || (name.startsWith(`.${of}-`) && /^[0-9a-f]{16}\.unfinished$/.test(name.slice(of.length + 2)));

/** Deletes the copies of a file that were left unfinished by an earlier run. Failing is no harm. Must not run while the file is written. */
export async function sweepCopies(path: string): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((each) => isLeftOver(each, basename(path))))
    await rm(join(folder, name), { force: true }).catch(() => undefined);
}

/**
 * Puts a file in place whole or not at all: a copy beside it is written, forced to disk, and renamed over it. Throws what the system
 * throws; the old file is then untouched and the copy is gone. A link of that name is replaced and never followed.
 * @param mode who may do what with it: `atMost` is cut by the system's umask, `exactly` is not
 */
export async function putInPlace(
  path: string,
  content: Content,
  mode: { readonly atMost: number } | { readonly exactly: number },
): Promise<void> {
  const copy = helperFor(path);
  const handle = await open(copy, 'wx', 'exactly' in mode ? mode.exactly : mode.atMost);
  try {
    try {
      // Some file systems know no modes. The umask has only made it more private then.
      if ('exactly' in mode) await handle.chmod(mode.exactly).catch(() => undefined);
      await handle.writeFile(content, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(copy, path);
  } catch (error) {
    await rm(copy, { force: true });
    throw error;
  }
}

/** Replaces a file of the data folder, which is private: nobody else's account may read it. */
export async function writeAtomic(path: string, content: Content): Promise<void> {
  await putInPlace(path, content, { atMost: 0o600 });
  await syncFolder(dirname(path));
}
