import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { unreadable, type Container } from '../../game/pack/container.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { openZip } from '../../game/pack/zip/open-zip.ts';
import { err } from '../../game/result.ts';
import type { Result } from '../../game/result.ts';
import { openFile } from './file-access.ts';
import { openFolder } from './folder-container.ts';
import { inflate } from './inflate.ts';

/** Opens a pack's folder or zip. The problem names the last part of the path alone. Never rejects. */
export async function openContainer(path: string): Promise<Result<Container, Problem>> {
  try {
    const what = await stat(path);
    if (what.isDirectory()) return await openFolder(path);
    // A pipe would be waited for until somebody writes into it.
    return what.isFile() ? await openZip(await openFile(path), inflate) : err(unreadable(basename(path), 'no file'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return err(unreadable(basename(path), code));
  }
}
