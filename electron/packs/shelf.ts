import { join } from 'node:path';
import type { Bridge } from '../../game/bridge/contract.ts';
import { err, ok } from '../../game/result.ts';
import { readPack } from './read-pack.ts';
import type { OpenedPack } from './read-pack.ts';

/** The packs that lie beside the program, by their folders' names. */
export interface Shelf {
  readonly open: Bridge['openPack'];
  /** Absolute path of a picture of a pack that opened soundly, or null. */
  readonly mediaPath: (pack: string, file: string) => string | null;
}

const ID = /^[a-z0-9][a-z0-9-]{1,39}$/;

/** @param baseOf gives the address below which a pack's pictures are served; it ends in a slash */
export function createShelf(folder: string, baseOf: (pack: string) => string): Shelf {
  const opened = new Map<string, OpenedPack>();
  return {
    async open(id) {
      if (!ID.test(id))
        return err([{ code: 'not-a-pack', where: id.slice(0, 40), says: 'There is no pack of that name.' }]);
      opened.delete(id);
      const read = await readPack(join(folder, id));
      if (!read.ok) return read;
      if (read.value.pack.id !== id) {
        return err([
          {
            code: 'not-a-pack',
            where: id,
            says: `The folder ${id} holds the pack ${read.value.pack.id}: it has to be named like its pack.`,
          },
        ]);
      }
      opened.set(id, read.value);
      return ok({ packJson: JSON.stringify(read.value.pack), digest: read.value.digest, mediaBase: baseOf(id) });
    },
    mediaPath(pack, file) {
      return opened.get(pack)?.media.has(file) === true ? join(folder, pack, ...file.split('/')) : null;
    },
  };
}
