import { PACK_JSON } from '../pack-json.ts';
import { err, ok, type Result } from '../../result.ts';
import { unreadable, type Container } from '../container.ts';
import { findPack, passedOver, picturesBelow, type FoundPack } from '../find-pack.ts';
import type { Problem } from '../problem.ts';
import { MAX_ENTRIES, tooManyFiles } from './check-entries.ts';
import type { ZipEntry } from './directory.ts';
import { listZip, reasonOf, type Inflate, type ZipList } from './list-zip.ts';
import type { RandomAccess } from './random-access.ts';

/** A zip that was looked through, and the pack in it. */
interface Opened {
  readonly found: FoundPack;
  /** The paths of all files, the pack's and others. */
  readonly paths: readonly string[];
  /** What can be the pack's, by its name in it. */
  readonly files: ReadonlyMap<string, ZipEntry>;
  readonly zip: ZipList;
}

/** A name without the folders that mean nothing: `./a//b` is `a/b`. */
const plainPath = (name: string): string =>
  name
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');

async function look(file: RandomAccess, inflate: Inflate): Promise<Result<Opened, Problem>> {
  const zip = await listZip(file, inflate, MAX_ENTRIES, tooManyFiles);
  if (!zip.ok) return zip;

  const files = zip.value.entries.filter(({ name }) => !name.endsWith('/'));
  const paths = files.map(({ name }) => plainPath(name));
  const found = findPack(paths);
  if (!found.ok) return found;
  const { base, packJson } = found.value;
  const own = new Map([
    [packJson, PACK_JSON],
    ...Array.from(picturesBelow(paths, base), ([name, path]) => [path, name] as const),
  ]);
  const byName = new Map<string, ZipEntry>();
  for (const [index, entry] of files.entries()) {
    const name = own.get(String(paths[index]));
    if (name === undefined) continue;
    if (byName.has(name)) {
      const says = `${name} is in the zip twice, so that nobody can say which one counts. Ask its maker for a sound one.`;
      return err({ code: 'duplicate-id', where: name, says });
    }
    byName.set(name, entry);
  }
  return ok({ found: found.value, paths, files: byName, zip: zip.value });
}

/**
 * Opens a zip as a pack's container, after a look at every entry: the pack may lie in folders of any name, and other files beside it are
 * told of and never read. Written here because both editions need it, and strict: what an honest program never writes is refused. Never
 * rejects; the file stays open until `close`.
 */
export async function openZip(file: RandomAccess, inflate: Inflate): Promise<Result<Container, Problem>> {
  let opened: Result<Opened, Problem>;
  try {
    opened = await look(file, inflate);
  } catch (error) {
    opened = err(unreadable('The zip', reasonOf(error)));
  }
  if (!opened.ok) {
    await file.close();
    return opened;
  }
  const { found, paths, files, zip } = opened.value;
  return ok({
    async read(name, maxBytes) {
      const entry = files.get(name);
      return entry === undefined ? ok(null) : zip.read(entry, maxBytes, name);
    },
    passedOver: (own) => passedOver(paths, found, own),
    close: () => file.close(),
  });
}
