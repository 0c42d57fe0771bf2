import { lstat, readFile } from 'node:fs/promises';
import { err, ok } from '../../game/result.ts';
import type { Result } from '../../game/result.ts';
import { decodeUtf8 } from '../packs/bytes.ts';
import { codeOf } from './trouble.ts';

/** Why a file could not be taken: it is not there; it is there but is not what it should be; or the system refuses. */
export interface ReadFailure {
  readonly kind: 'missing' | 'damaged' | 'refused';
  readonly detail: string;
}

/** Reads a plain file of at most so many bytes. A link, a folder or a device is damage: the game never makes one. */
export async function readCapped(path: string, maxBytes: number): Promise<Result<Uint8Array, ReadFailure>> {
  try {
    const stat = await lstat(path);
    if (!stat.isFile()) return err({ kind: 'damaged', detail: 'not a file' });
    if (stat.size > maxBytes) return err({ kind: 'damaged', detail: 'too large' });
    return ok(await readFile(path));
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
