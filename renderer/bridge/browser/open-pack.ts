import type { Bridge } from '../../../game/bridge/contract.ts';
import type { Medium } from '../../../game/pack/media.ts';
import type { Problem } from '../../../game/pack/problem.ts';
import { unreadable as unreadableFile } from '../../../game/pack/container.ts';
import { err, ok, type Result } from '../../../game/result.ts';
import { decodeUtf8, sha256 } from './bytes.ts';

/** Fetches a file below the packs; null if it is not there. Rejects when the server does not answer. */
export type FetchFile = (address: string) => Promise<Uint8Array<ArrayBuffer> | null>;

const ID = /^[a-z0-9][a-z0-9-]{1,39}$/;
/** So many pictures are weighed at once. */
const AT_ONCE = 6;
const MAX_PROBLEMS = 50;

const unreadable = (where: string): Problem => ({
  code: 'unreadable',
  where,
  says: `${where} could not be fetched: check that the program that serves this page still runs, and load the page again.`,
});

/** Fetches from the page's own origin. */
export const fetchOwn: FetchFile = async (address) => {
  const response = await fetch(address);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
};

type Opened = Awaited<ReturnType<Bridge['openPack']>>;

/**
 * Opens packs that are served below `base`. All of a pack is checked before it is given out, its pictures too. What was found to be right is
 * kept: no picture is fetched twice, and a lesson goes on, or is opened again, when the server has gone. Blobs, which the browser keeps
 * outside the page's own memory.
 */
export function createPackOpener(base: string, fetchFile: FetchFile): Pick<Bridge, 'openPack' | 'readPicture'> {
  const pictures = new Map<string, Blob>();
  const opened = new Map<string, Opened & { readonly ok: true }>();
  const weigh = async (folder: string, medium: Medium): Promise<Problem | null> => {
    const { checkMedium, missingMedium } = await import('../../../game/pack/media.ts');
    try {
      const bytes = await fetchFile(folder + medium.picture.file);
      if (bytes === null) return missingMedium(medium);
      const problem = checkMedium(medium, bytes, await sha256(bytes));
      if (problem === null) pictures.set(folder + medium.picture.file, new Blob([bytes]));
      return problem;
    } catch {
      return { ...unreadable(medium.picture.file), exhibit: medium.exhibit };
    }
  };

  const weighAll = async (folder: string, media: readonly Medium[]): Promise<readonly Problem[]> => {
    const problems: Problem[] = [];
    for (let at = 0; at < media.length && problems.length < MAX_PROBLEMS; at += AT_ONCE) {
      const weighed = await Promise.all(media.slice(at, at + AT_ONCE).map((medium) => weigh(folder, medium)));
      problems.push(...weighed.filter((problem) => problem !== null));
    }
    return problems.slice(0, MAX_PROBLEMS);
  };

  const openPack = async (id: string): Promise<Opened> => {
    if (!ID.test(id))
      return err([{ code: 'not-a-pack', where: id.slice(0, 40), says: 'There is no pack of that name.' }]);
    const folder = `${base}${id}/`;
    const [{ parsePack }, { mediaOf }] = await Promise.all([
      import('../../../game/pack/parse.ts'),
      import('../../../game/pack/media.ts'),
    ]);
    let bytes: Uint8Array<ArrayBuffer> | null;
    try {
      bytes = await fetchFile(`${folder}pack.json`);
    } catch {
      return opened.get(id) ?? err([unreadable('pack.json')]);
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
    const digest = await sha256(bytes);
    const before = opened.get(id);
    if (before?.value.digest === digest) return before;
    const problems = await weighAll(folder, mediaOf(pack.value));
    if (problems.length > 0) return err(problems);
    const whole = ok({ packJson: JSON.stringify(pack.value), digest, mediaBase: folder, held: true as const });
    opened.set(id, whole);
    return whole;
  };

  return {
    openPack,
    async readPicture(id, file): Promise<Result<Uint8Array, Problem>> {
      const kept = pictures.get(`${base}${id}/${file}`);
      if (kept === undefined) return err(unreadableFile(file, 'missing'));
      return ok(new Uint8Array(await kept.arrayBuffer()));
    },
  };
}
