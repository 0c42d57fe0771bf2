import { isAbsolute } from 'node:path';
import * as v from 'valibot';
import type { PackOrigin } from '../../game/bridge/packs.ts';
import { createImporter, type Importer } from '../../game/keeping/importer.ts';
import { unreadable } from '../../game/pack/container.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { err, ok } from '../../game/result.ts';
import { codeOf, noticeOf } from '../storage/trouble.ts';
import { decodeUtf8, sha256 } from './bytes.ts';
import type { Library } from './library.ts';
import { openContainer } from './open-container.ts';

/** Asks the person for a pack's folder or zip; null when they cancel. */
export type AskPack = (what: 'folder' | 'zip') => Promise<string | null>;

/** What the preload makes of a dropped file: only there can its path be learnt. */
export const droppedSchema = v.strictObject({
  path: v.pipe(v.string(), v.minLength(1), v.maxLength(4096), v.check(isAbsolute)),
});

/** A failure to keep a pack, in words. */
function troubleOf(error: unknown): Problem {
  const full = noticeOf(error, 'pack-unwritable', 'packs').code === 'storage-full';
  const says = full
    ? 'The disk is full, so the pack was not imported: free some space and import it again. Nothing was changed.'
    : `The pack could not be kept (${codeOf(error)}): check that the disk is not read-only and import it again. Nothing was changed.`;
  return { code: 'storage', where: 'packs', says };
}

/** The desktop's importing: paths from a dialog or from what was dropped, packs into the library. */
export function createDesktopImporter(library: Library, askPack: AskPack, now: () => number): Importer<PackOrigin> {
  return createImporter<PackOrigin>({
    async open(from) {
      if ('ask' in from) {
        const path = await askPack(from.ask);
        return path === null ? ok(null) : openContainer(path);
      }
      const dropped = v.safeParse(droppedSchema, from.dropped);
      if (!dropped.success) return err(unreadable('What was dropped', 'no file'));
      return openContainer(dropped.output.path);
    },
    stage: library.stage,
    find: library.find,
    sha256: (bytes) => Promise.resolve(sha256(bytes)),
    decode: decodeUtf8,
    encode: (text) => new TextEncoder().encode(text),
    now,
    trouble: troubleOf,
  });
}
