import type { PackOrigin } from '../../../game/bridge/packs.ts';
import { createImporter, type Importer } from '../../../game/keeping/importer.ts';
import { unreadable, type Container } from '../../../game/pack/container.ts';
import type { Problem } from '../../../game/pack/problem.ts';
import { soundMoment } from '../../../game/moment.ts';
import { err, ok, type Result } from '../../../game/result.ts';
import { decodeUtf8, sha256 } from './bytes.ts';
import { chooseFolder, chooseZip, filesOfDropped, isFolderEntry } from './choose-files.ts';
import { openFolderFiles, openZipFile } from './containers.ts';
import type { Library } from './library.ts';
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

async function ask(what: 'folder' | 'zip'): Promise<Result<Container | null, Problem>> {
  if (what === 'folder') {
    const files = await chooseFolder();
    return files === null ? ok(null) : openFolderFiles(files);
  }
  const file = await chooseZip();
  return file === null ? ok(null) : openZipFile(file);
}

async function open(from: PackOrigin): Promise<Result<Container | null, Problem>> {
  if ('ask' in from) return ask(from.ask);
  if (from.dropped instanceof File) return openZipFile(from.dropped);
  if (isFolderEntry(from.dropped)) return openFolderFiles(await filesOfDropped(from.dropped));
  return err(unreadable('What was dropped', 'no file'));
}

/** The browser edition's importing: files that the person chose or dropped, packs into the store. */
export function createBrowserImporter(library: Library): Importer<PackOrigin> {
  return createImporter<PackOrigin>({
    open,
    stage: library.stage,
    find: library.find,
    sha256: (bytes) => sha256(new Uint8Array(bytes)),
    decode: decodeUtf8,
    encode: (text) => new TextEncoder().encode(text),
    now: () => soundMoment(Date.now()),
    trouble: troubleOf,
  });
}
