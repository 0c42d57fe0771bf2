import { join } from 'node:path';
import { TRIAL } from './draw-picture.ts';
import { isOwnAddress } from './scheme.ts';

/** Where the served files lie. */
export interface AssetRoots {
  readonly renderer: string;
  readonly packs: string;
  /** Where imported packs are kept, and those that are being imported; it may not be there yet. */
  readonly imported: string;
  /** Absolute path of the picture that is tried now under this name, or null. */
  readonly trialOf: (name: string) => string | null;
}

// One name: letters, digits and a few marks, never starting with a dot. So no "..", no separator, no drive, no hidden file.
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/;
const MAX_DEPTH = 6;

/**
 * The file that an address stands for, or null: not ours, an unsafe path, or nothing that is served. Checked on the path as it was
 * written: a percent sign is refused instead of decoded, because no file of the game needs one.
 */
export function findAsset(address: string, roots: AssetRoots): string | null {
  if (!isOwnAddress(address)) return null;
  const path = new URL(address).pathname;
  const names = (path === '/' ? '/index.html' : path).slice(1).split('/');
  if (names.length > MAX_DEPTH || !names.every((name) => NAME.test(name) && !name.endsWith('.'))) return null;
  const [top, second, ...rest] = names;
  if (top === TRIAL) return second === undefined || rest.length > 0 ? null : roots.trialOf(second);
  if (top !== 'packs') return join(roots.renderer, ...names);
  // What is taught, and what the machine has learned, is no secret and is read as a file. Of a pack nothing is served: pack.json holds the
  // answers, and a picture is asked for over the bridge, which checks it.
  if (second !== 'teaching' && second !== 'machine') return null;
  return rest.length === 1 && rest[0]?.endsWith('.json') === true ? join(roots.packs, second, rest[0]) : null;
}
