import type { Bridge } from '../../../game/bridge/contract.ts';
import { unreadable as unreadableFile } from '../../../game/pack/container.ts';
import { mediaByFile, readMedium, type Media, type ReadFile } from '../../../game/pack/media.ts';
import { parsePack } from '../../../game/pack/parse.ts';
import type { Problem } from '../../../game/pack/problem.ts';
import { err, ok, type Result } from '../../../game/result.ts';
import { decodeUtf8, sha256 } from './bytes.ts';

/** Fetches a file below the packs; null if it is not there. Rejects when the server does not answer. */
export type FetchFile = (address: string) => Promise<Uint8Array<ArrayBuffer> | null>;

const ID = /^[a-z0-9][a-z0-9-]{1,39}$/;

const unreadable = (where: string): Problem => ({
  code: 'unreadable',
  where,
  says: `${where} could not be fetched: check that the program that serves this page still runs, and load the page again.`,
});

type Opened = Awaited<ReturnType<Bridge['openPack']>>;

/** A pack that was opened soundly. */
interface Served {
  readonly answer: Opened & { readonly ok: true };
  readonly media: Media;
}

/**
 * Opens packs that are served below `base`. Of a pack its `pack.json` is checked when it is opened; a picture is fetched when it is asked for,
 * and checked before it is given out. What was found to be right is kept for as long as the page lives: nothing is fetched twice, and with
 * the server gone there is still what was there. Blobs, which the browser keeps outside the page's own memory.
 */
export function createPackOpener(base: string, fetchFile: FetchFile): Pick<Bridge, 'openPack' | 'readPicture'> {
  const opened = new Map<string, Served>();
  /** By hash: kept, or under way. */
  const pictures = new Map<string, Promise<Result<Blob, Problem>>>();

  const openPack = async (id: string): Promise<Opened> => {
    if (!ID.test(id))
      return err([{ code: 'not-a-pack', where: id.slice(0, 40), says: 'There is no pack of that name.' }]);
    let bytes: Uint8Array<ArrayBuffer> | null;
    try {
      bytes = await fetchFile(`${base}${id}/pack.json`);
    } catch {
      return opened.get(id)?.answer ?? err([unreadable('pack.json')]);
    }
    if (bytes === null) {
      return err([
        {
          code: 'not-a-pack',
          where: 'pack.json',
          says: `There is no pack.json for ${id}: the pack was not built or not copied.`,
        },
      ]);
    }
    const text = decodeUtf8(bytes);
    if (text === null) {
      return err([
        {
          code: 'not-utf8',
          where: 'pack.json',
          says: 'The file pack.json is not written in UTF-8, or it is damaged: save it as UTF-8 or get the pack again.',
        },
      ]);
    }
    const digest = await sha256(bytes);
    const before = opened.get(id);
    if (before?.answer.value.digest === digest) return before.answer;
    const pack = parsePack(text);
    if (!pack.ok) return pack;
    if (pack.value.id !== id) {
      return err([
        {
          code: 'not-a-pack',
          where: id,
          says: `The folder ${id} holds the pack ${pack.value.id}: it has to be named like its pack.`,
        },
      ]);
    }
    const answer = ok({ packJson: JSON.stringify(pack.value), digest });
    opened.set(id, { answer, media: mediaByFile(pack.value) });
    return answer;
  };

  const fetchPicture = (id: string): ReadFile<Uint8Array<ArrayBuffer>> => {
    return async (file) => {
      try {
        return ok(await fetchFile(`${base}${id}/${file}`));
      } catch {
        return err(unreadable(file));
      }
    };
  };

  return {
    openPack,
    async readPicture(id, file): Promise<Result<Uint8Array, Problem>> {
      const medium = opened.get(id)?.media.get(file);
      if (medium === undefined) return err(unreadableFile(file, 'missing'));
      const { sha256: name } = medium.picture;
      const fetched = async (): Promise<Result<Blob, Problem>> => {
        const read = await readMedium(medium, fetchPicture(id), sha256);
        return read.ok ? ok(new Blob([read.value])) : read;
      };
      const coming = pictures.get(name) ?? fetched();
      pictures.set(name, coming);
      const picture = await coming;
      if (picture.ok) return ok(new Uint8Array(await picture.value.arrayBuffer()));
      // What did not come may come another time.
      if (pictures.get(name) === coming) pictures.delete(name);
      return picture;
    },
  };
}
