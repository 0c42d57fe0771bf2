import { unsafePath } from '../container.ts';
import { shownName } from '../find-pack.ts';
import type { Problem } from '../problem.ts';
import { PACK_LIMITS } from '../schema.ts';
import type { ZipEntry } from './directory.ts';

/** Two pictures and a little more for each exhibit. */
export const MAX_ENTRIES = PACK_LIMITS.exhibits * 2 + 16;
/** Text packs 20 to 1 at the best of times; a file that claims more is made to fill a disk. Small files may: their ratio says nothing. */
const MAX_RATIO = 100;
const RATIO_FROM_BYTES = 1024 * 1024;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const FILE_TYPE = 0o170000;
const PLAIN_TYPES: ReadonlySet<number> = new Set([0, 0o100000, 0o040000]);

/** A file that would unpack to more than it may. */
export const bomb = (where: string): Problem => ({
  code: 'compressed-bomb',
  where,
  says: `${where} would unpack to far more than a pack may hold: it is made to fill the disk and is not opened.`,
});

/** The number of files beyond which a zip is none of ours. */
export const tooManyFiles: Problem = {
  code: 'too-many',
  where: 'the zip',
  says: `The zip has more than ${MAX_ENTRIES} files, and no pack has so many: zip the pack's own folder alone.`,
};

/** Whether a name would lead out of wherever the zip is unpacked: from the root of a disk, to a drive, or upwards. */
export const leadsOut = (name: string): boolean =>
  name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').some((part) => part.trim() === '..');

/** What is wrong with a file of the pack's own by what the zip claims of it; its content is measured when it is read. */
export function entryProblem({ name, mode, flags, method, size, packedSize }: ZipEntry): Problem | null {
  const shown = shownName(name);
  if (!PLAIN_TYPES.has(mode & FILE_TYPE)) return unsafePath(shown);
  if ((flags & ENCRYPTED) !== 0) {
    return {
      code: 'unreadable',
      where: shown,
      says: `${shown} is protected by a password: a pack must be readable by everybody. Ask its maker for an open one.`,
    };
  }
  if ((method !== STORED && method !== DEFLATED) || (method === STORED && size !== packedSize)) {
    return {
      code: 'unreadable',
      where: shown,
      says: `${shown} is packed in a way that this program does not know: make the zip anew, with the system's own program.`,
    };
  }
  return size > RATIO_FROM_BYTES && size > packedSize * MAX_RATIO ? bomb(shown) : null;
}
