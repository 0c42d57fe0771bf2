import * as v from 'valibot';
import type { PackOrigin } from '../../game/bridge/packs.ts';
import { sendOn } from '../../game/keeping/errand.ts';
import { createImporter, LOST, type Importer } from '../../game/keeping/importer.ts';
import { unreadable } from '../../game/pack/container.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { err, ok } from '../../game/result.ts';
import { later } from '../beside/later.ts';
import type { StartHelper, Told } from '../beside/orders.ts';
import { droppedPathSchema } from '../storage/dropped-path.ts';
import { codeOf, noticeOf } from '../storage/trouble.ts';
import type { Library, StageFolder } from './library.ts';

/** Asks the person for a pack's folder or zip; null when they cancel. */
export type AskPack = (what: 'folder' | 'zip') => Promise<string | null>;

/** Draws a picture below the imported packs where nobody sees it; whether it comes out whole and at this size. Rejects where there is no page. */
export type DrawPicture = (path: string, width: number, height: number) => Promise<boolean>;

/** What the preload makes of a dropped file: only there can its path be learnt. */
export const droppedSchema = v.strictObject({
  path: droppedPathSchema,
});

/** A failure to keep a pack, in words. */
function troubleOf(error: unknown): Problem {
  const full = noticeOf(error, 'pack-unwritable', 'packs').code === 'storage-full';
  const says = full
    ? 'The disk is full, so the pack was not imported: free some space and import it again. Nothing was changed.'
    : `The pack could not be kept (${codeOf(error)}): check that the disk is not read-only and import it again. Nothing was changed.`;
  return { code: 'storage', where: 'packs', says };
}

/** A failure of the system's that the helper met, as it would have been met here. */
const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** The desktop's importing: paths from a dialog or from what was dropped, packs into the library, the reading in a helper process. */
export function createDesktopImporter(
  library: Library,
  askPack: AskPack,
  { startHelper, drawPicture }: { readonly startHelper: StartHelper; readonly drawPicture: DrawPicture },
  now: () => number,
): Importer<PackOrigin> {
  return createImporter<PackOrigin, string, StageFolder>({
    async choose(from) {
      if ('ask' in from) return ok(await askPack(from.ask));
      const dropped = v.safeParse(droppedSchema, from.dropped);
      return dropped.success ? ok(dropped.output.path) : err(unreadable('What was dropped', 'no file'));
    },
    take(path, { folder }, told) {
      const helper = startHelper();
      const hear = async (message: Told) => {
        if (message.is === 'progress') told(message.progress);
        if (message.is === 'draw') {
          const fits = await drawPicture(message.path, message.width, message.height);
          helper.send({ job: 'drawn', fits });
        }
        if (message.is === 'failed') throw failure(message.code);
        return message.is === 'taken' ? message.taken : null;
      };
      const order = { job: 'take-in', path, aside: folder } as const;
      return sendOn(helper, order, { hear, stopped: null, lost: err([LOST]) }, later);
    },
    stage: library.stage,
    find: library.find,
    now,
    trouble: troubleOf,
  });
}
