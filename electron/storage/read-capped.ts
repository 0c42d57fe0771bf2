import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { err, ok } from '../../game/result.ts';
import type { Result } from '../../game/result.ts';
import { decodeUtf8 } from '../packs/bytes.ts';
import { codeOf } from './trouble.ts';

/** Why a file could not be taken: it is not there; it is there but is not what it should be; or the system refuses. */
export interface ReadFailure {
  readonly kind: 'missing' | 'damaged' | 'refused';
  readonly detail: string;
}

/** Without waiting: a pipe that nobody writes to would hold a reader for ever, and four of them every file of the program. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Opens a plain file to be read; null where something else lies there: a pipe, a device, a folder. Links are followed. Throws what the system throws. */
export async function openPlain(path: string, links: 'follow' | 'refuse' = 'follow'): Promise<FileHandle | null> {
  const handle = await open(path, FLAGS | (links === 'refuse' ? (constants.O_NOFOLLOW ?? 0) : 0));
  try {
    if ((await handle.stat()).isFile()) return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return null;
}

/** The bytes of a plain file that is open, at most so many; null where it is longer. */
async function bytesOf(handle: FileHandle, maxBytes: number): Promise<Uint8Array | null> {
  const { size } = await handle.stat();
  return size > maxBytes ? null : handle.readFile();
}

/** Reads a plain file of at most so many bytes. A link, a folder, a pipe or a device is damage: the game never makes one. */
export async function readCapped(path: string, maxBytes: number): Promise<Result<Uint8Array, ReadFailure>> {
  try {
    if (!(await lstat(path)).isFile()) return err({ kind: 'damaged', detail: 'not a file' });
    const handle = await openPlain(path, 'refuse');
    if (handle === null) return err({ kind: 'damaged', detail: 'not a file' });
    try {
      const bytes = await bytesOf(handle, maxBytes);
      return bytes === null ? err({ kind: 'damaged', detail: 'too large' }) : ok(bytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = codeOf(error);
    return err({ kind: code === 'ENOENT' ? 'missing' : 'refused', detail: code });
  }
}

/** Reads a small text file whole. */
export async function readText(path: string, maxBytes: number): Promise<Result<string, ReadFailure>> {
  const bytes = await readCapped(path, maxBytes);
  if (!bytes.ok) return bytes;
  const text = decodeUtf8(bytes.value);
  return text === null ? err({ kind: 'damaged', detail: 'not UTF-8' }) : ok(text);
}
