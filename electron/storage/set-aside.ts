import { lstat, rename } from 'node:fs/promises';
import { basename } from 'node:path';
import { codeOf } from './trouble.ts';

const MOST = 10_000;

/** The first name `<path>.<word>-<n>`, n from 1, that nothing has. */
export async function freeName(path: string, word: 'damaged' | 'torn'): Promise<string> {
  for (let n = 1; n <= MOST; n += 1) {
    const name = `${path}.${word}-${n}`;
    try {
      await lstat(name);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return name;
      throw error;
    }
  }
  throw Object.assign(new Error('No free name left.'), { code: 'EEXIST' });
}

/**
 * Moves a damaged file out of the way, whole and unread, under a name that nothing has. Gives that name (without its folder), or
 * null if the system refuses: then the file stays where it is and must not be written to.
 */
export async function setAside(path: string): Promise<string | null> {
  try {
    const name = await freeName(path, 'damaged');
    await rename(path, name);
    return basename(name);
  } catch {
    return null;
  }
}
