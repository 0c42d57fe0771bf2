import { join } from 'node:path';
import type { Bridge } from '../../game/bridge/contract.ts';
import { unreadable } from '../../game/pack/container.ts';
import { mediaByFile, readMedium, type Media } from '../../game/pack/media.ts';
import { parsePack } from '../../game/pack/parse.ts';
import { readPackText } from '../../game/pack/take-in.ts';
import { err, ok } from '../../game/result.ts';
import { decodeUtf8, sha256 } from './bytes.ts';
import { readerOf } from './folder-container.ts';

/** The packs that lie beside the program, by their folders' names. */
export type Shelf = Pick<Bridge, 'openPack' | 'readPicture'>;

/** A pack that opened soundly, as it is given out. */
interface Opened {
  readonly packJson: string;
  readonly digest: string;
  readonly media: Media;
}

const ID = /^[a-z0-9][a-z0-9-]{1,39}$/;

/**
 * Opens packs that lie below a folder. Of a pack its `pack.json` is read each time it is opened, and checked where it is not the very same as
 * before: that takes longer than all the rest of starting a lesson. A picture is checked whenever it is read.
 */
export function createShelf(folder: string): Shelf {
  const opened = new Map<string, Opened>();
  return {
    async openPack(id) {
      if (!ID.test(id))
        return err([{ code: 'not-a-pack', where: id.slice(0, 40), says: 'There is no pack of that name.' }]);
      const before = opened.get(id);
      opened.delete(id);
      const read = await readPackText({ read: readerOf(join(folder, id)) }, decodeUtf8);
      if (!read.ok) return read;
      const digest = sha256(read.value.bytes);
      if (before?.digest === digest) {
        opened.set(id, before);
        return ok({ packJson: before.packJson, digest });
      }
      const parsed = parsePack(read.value.text);
      if (!parsed.ok) return parsed;
      const pack = parsed.value;
      if (pack.id !== id) {
        return err([
          {
            code: 'not-a-pack',
            where: id,
            says: `The folder ${id} holds the pack ${pack.id}: it has to be named like its pack.`,
          },
        ]);
      }
      const packJson = JSON.stringify(pack);
      opened.set(id, { packJson, digest, media: mediaByFile(pack) });
      return ok({ packJson, digest });
    },
    async readPicture(pack, file) {
      const medium = opened.get(pack)?.media.get(file);
      if (medium === undefined) return err(unreadable(file, 'missing'));
      return readMedium(medium, readerOf(join(folder, pack)), sha256);
    },
  };
}
