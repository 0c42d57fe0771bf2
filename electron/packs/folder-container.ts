import { lstat, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { err, ok } from '../../game/result.ts';
import type { Result } from '../../game/result.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { tooLarge, unreadable, unsafePath } from '../../game/pack/container.ts';
import type { Container } from '../../game/pack/container.ts';
import { findPack, passedOver } from '../../game/pack/find-pack.ts';
import { isSafeName } from '../../game/pack/safe-name.ts';
import { openPlain } from '../storage/read-capped.ts';
import { walkFolder } from './walk-folder.ts';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

/** Reads files of a folder by their names below it. Links are refused, even those that lead back into it. */
export function readerOf(folder: string): Container['read'] {
  const find = async (name: string): Promise<Result<string | null, Problem>> => {
    if (!isSafeName(name)) return err(unsafePath(name));
    const path = join(folder, ...name.split('/'));
    try {
      const stat = await lstat(path);
      const inside = relative(await realpath(folder), await realpath(path));
      return stat.isFile() && inside === name.split('/').join(sep) ? ok(path) : err(unsafePath(name));
    } catch (error) {
      const code = codeOf(error);
      return code === 'ENOENT' || code === 'ENOTDIR' ? ok(null) : err(unreadable(name, code));
    }
  };

  return async (name, maxBytes) => {
    const path = await find(name);
    if (!path.ok || path.value === null) return path.ok ? ok(null) : path;
    try {
      const handle = await openPlain(path.value, 'refuse');
      if (handle === null) return err(unsafePath(name));
      try {
        const { size } = await handle.stat();
        return size > maxBytes ? err(tooLarge(name, maxBytes)) : ok(new Uint8Array(await handle.readFile()));
      } finally {
        await handle.close();
      }
    } catch (error) {
      return err(unreadable(name, codeOf(error)));
    }
  };
}

/** Opens a folder as a pack's container: the pack may lie in it or in a folder below it. Rejects with what the system says. */
export async function openFolder(folder: string): Promise<Result<Container, Problem>> {
  const { paths, whole } = await walkFolder(folder);
  const found = findPack(paths, whole);
  if (!found.ok) return found;
  const { base, packJson } = found.value;
  const read = readerOf(join(folder, ...base.split('/')));
  return ok({
    read: (name, maxBytes) => read(name === 'pack.json' ? packJson.slice(base.length) : name, maxBytes),
    passedOver: (own) => passedOver(paths, found.value, own),
    close: () => Promise.resolve(),
  });
}
