import { join } from 'node:path';
import type { Bridge } from '../../game/bridge/contract.ts';
import { unreadable } from '../../game/pack/container.ts';
import { mediaByFile, readMedium, type Media } from '../../game/pack/media.ts';
import { err, ok } from '../../game/result.ts';
import { sha256 } from './bytes.ts';
import { readerOf } from './folder-container.ts';
import { readPackJson } from './read-pack.ts';

/** The packs that lie beside the program, by their folders' names. */
export type Shelf = Pick<Bridge, 'openPack' | 'readPicture'>;

const ID = /^[a-z0-9][a-z0-9-]{1,39}$/;

/** Opens packs that lie below a folder. Of a pack its `pack.json` is checked when it is opened, a picture whenever it is read. */
export function createShelf(folder: string): Shelf {
  const opened = new Map<string, Media>();
  return {
    async openPack(id) {
      if (!ID.test(id))
        return err([{ code: 'not-a-pack', where: id.slice(0, 40), says: 'There is no pack of that name.' }]);
      opened.delete(id);
      const read = await readPackJson({ read: readerOf(join(folder, id)) });
      if (!read.ok) return read;
      const { pack, digest } = read.value;
      if (pack.id !== id) {
        return err([
          {
            code: 'not-a-pack',
            where: id,
            says: `The folder ${id} holds the pack ${pack.id}: it has to be named like its pack.`,
          },
        ]);
      }
      opened.set(id, mediaByFile(pack));
      return ok({ packJson: JSON.stringify(pack), digest });
    },
    async readPicture(pack, file) {
      const medium = opened.get(pack)?.get(file);
      if (medium === undefined) return err(unreadable(file, 'missing'));
      return readMedium(medium, readerOf(join(folder, pack)), sha256);
    },
  };
}
