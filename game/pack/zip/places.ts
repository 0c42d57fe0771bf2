import { err, ok, type Result } from '../../result.ts';
import { unreadable } from '../container.ts';
import { shownName } from '../find-pack.ts';
import type { Problem } from '../problem.ts';
import { bomb } from './check-entries.ts';
import type { ZipEntry } from './directory.ts';
import { DESCRIPTOR_SIZE, descriptorSizes, headerSize, readLocal, type LocalPart } from './local-part.ts';
import type { ReadFrom } from './random-access.ts';

/** So many headers are read at once; a browser takes a moment for each. */
const AT_ONCE = 64;

interface Placed extends LocalPart {
  readonly entry: ZipEntry;
}

async function placeOf(file: ReadFrom, entry: ZipEntry): Promise<Placed | null> {
  const local = readLocal(await file.read(entry.offset, headerSize(entry)), entry);
  return local === null ? null : { entry, ...local };
}

/** Where an entry ends with its data descriptor, if that is at `next`; null if there is none that ends there. */
async function endsAt(file: ReadFrom, { entry, end, descriptor }: Placed, next: number): Promise<boolean> {
  if (descriptor === 'none') return end === next;
  if (descriptor === 'may' && end === next) return true;
  const sizes = descriptorSizes(await file.read(end, DESCRIPTOR_SIZE), entry);
  return sizes.some((size) => end + size === next);
}

/**
 * Looks at the place of every entry of a zip: the local headers agree with the directory, the first begins where the file begins, and
 * each ends exactly where the next one or the directory begins, counted with its own extra fields and its data descriptor. Two entries
 * that claim the same bytes are a bomb's trick, and bytes of nobody's make the file something else besides a zip; no honest program
 * writes either. Gives where each content begins. Rejects with what the file rejects with.
 * @param directoryAt where the zip's directory begins; all contents lie before it
 */
export async function checkPlaces(
  file: ReadFrom,
  entries: readonly ZipEntry[],
  directoryAt: number,
): Promise<Result<ReadonlyMap<ZipEntry, number>, Problem>> {
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  if ((sorted[0]?.offset ?? directoryAt) !== 0)
    return err(unreadable('The zip', 'something else comes before its files'));
  const behind = entries.find(({ offset, packedSize }) => offset + packedSize > directoryAt);
  if (behind !== undefined) return err(bomb(shownName(behind.name)));
  const starts = new Map<ZipEntry, number>();
  for (let from = 0; from < sorted.length; from += AT_ONCE) {
    const some = sorted.slice(from, from + AT_ONCE);
    const places = await Promise.all(some.map((entry) => placeOf(file, entry)));
    for (const [index, entry] of some.entries()) {
      const place = places[index] ?? null;
      const shown = shownName(entry.name);
      const next = sorted[from + index + 1]?.offset ?? directoryAt;
      if (place === null) return err(unreadable(shown, 'two parts of the zip contradict each other'));
      if (place.end > next) return err(bomb(shown));
      if (!(await endsAt(file, place, next))) return err(unreadable('The zip', `something else lies behind ${shown}`));
      starts.set(entry, place.start);
    }
  }
  return ok(starts);
}
