import { open, rename, rm } from 'node:fs/promises';
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

/** The name of the unfinished copy of a file; sweeping knows it by its ending. */
export const unfinishedName = (path: string): string => join(dirname(path), `${basename(path)}.unfinished`);

/**
 * Replaces a file whole or not at all: a copy beside it is written, forced to disk, and renamed over it. Throws what the system
 * throws; the old file is then untouched and the copy is gone.
 */
export async function writeAtomic(path: string, content: string | Uint8Array | AsyncIterable<string>): Promise<void> {
  const copy = unfinishedName(path);
  try {
    const handle = await open(copy, 'w', 0o600);
    try {
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
  await syncFolder(dirname(path));
}
