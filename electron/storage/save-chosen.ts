import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Notice } from '../../game/bridge/contract.ts';
import { codeOf, noticeOf } from './trouble.ts';
import { putInPlace, syncFolder, type Content } from './write-atomic.ts';

/** What may be read and written by everybody, as far as the person's own umask lets it: a teacher reads what a pupil saved on a share. */
const ANYBODY = 0o666;

/**
 * Saves a file where the person chose. One of that name is replaced whole or stays as it was, and keeps who may do what with it; what is
 * no file, a pipe or a folder say, is refused. Throws what the system throws.
 */
export async function saveChosen(path: string, content: Content): Promise<void> {
  const old = await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (old !== null && !old.isFile() && !old.isSymbolicLink())
    throw Object.assign(new Error('There is no file of that name, but something else.'), { code: 'EEXIST' });
  await putInPlace(path, content, old?.isFile() === true ? { exactly: old.mode & 0o777 } : { atMost: ANYBODY });
  // It is there, and some shares and folders can be written without being read.
  await syncFolder(dirname(path)).catch(() => undefined);
}

const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Why a file could not be saved: a folder that takes no new file is called so, since another one helps. */
export function exportTrouble(error: unknown, where: string): Notice {
  const detail = codeOf(error);
  const opening = error instanceof Error && 'syscall' in error && error.syscall === 'open';
  return opening && CLOSED.has(detail)
    ? { code: 'export-folder-closed', where, detail }
    : noticeOf(error, 'export-failed', where);
}
