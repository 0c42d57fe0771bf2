import type { PackOrigin } from '../../../game/bridge/packs.ts';
import { sendOn } from '../../../game/keeping/errand.ts';
import { createImporter, LOST, type Importer } from '../../../game/keeping/importer.ts';
import { unreadable } from '../../../game/pack/container.ts';
import type { Problem } from '../../../game/pack/problem.ts';
import { soundMoment } from '../../../game/moment.ts';
import { err, ok, type Result } from '../../../game/result.ts';
import { later } from '../../beside/later.ts';
import type { ChosenPack, PackOrder, PackTold } from '../../beside/orders.ts';
import { startHelper } from '../../beside/start-helper.ts';
import { chooseFolder, chooseZip, filesOfDropped, isFolderEntry } from './choose-files.ts';
import type { Library, StageShelf } from './library.ts';
import { noticeOf } from './trouble.ts';

/** A failure to keep a pack, in words. */
function troubleOf(error: unknown): Problem {
  const { code, detail } = noticeOf(error, 'pack-unwritable', 'packs');
  const says =
    code === 'storage-full'
      ? 'The browser has no room left for this pack: free some space, or use the desktop edition. Nothing was changed.'
      : `The browser could not keep the pack (${detail ?? 'unknown'}): allow storage for this page and import it again. Nothing was changed.`;
  return { code: 'storage', where: 'packs', says };
}

async function ask(what: 'folder' | 'zip'): Promise<ChosenPack | null> {
  if (what === 'folder') {
    const files = await chooseFolder();
    return files === null ? null : { files };
  }
  const zip = await chooseZip();
  return zip === null ? null : { zip };
}

async function choose(from: PackOrigin): Promise<Result<ChosenPack | null, Problem>> {
  if ('ask' in from) return ok(await ask(from.ask));
  if (from.dropped instanceof File) return ok({ zip: from.dropped });
  if (isFolderEntry(from.dropped)) return ok({ files: await filesOfDropped(from.dropped) });
  return err(unreadable('What was dropped', 'no file'));
}

/** The browser edition's importing: files that the person chose or dropped, packs into the store, the reading in a worker. */
export function createBrowserImporter(
  library: Library,
  start = startHelper<PackOrder, PackTold>,
): Importer<PackOrigin> {
  return createImporter<PackOrigin, ChosenPack, StageShelf>({
    choose,
    take(chosen, stage, told) {
      const helper = start();
      const hear = async (message: PackTold) => {
        if (message.is === 'taken') return message.taken;
        if (message.is === 'progress') told(message.progress);
        else {
          await stage.put(message.file, message.bytes);
          helper.send({ job: 'go-on' });
        }
        return null;
      };
      return sendOn(helper, { job: 'take-in', chosen }, { hear, stopped: null, lost: err([LOST]) }, later);
    },
    stage: library.stage,
    find: library.find,
    now: () => soundMoment(Date.now()),
    trouble: troubleOf,
  });
}
