import { join } from 'node:path';
import { isOwnAddress } from './scheme.ts';

/** Where the served files lie. `mediaOf` knows only packs that opened soundly, and only the pictures they name. */
export interface AssetRoots {
  readonly renderer: string;
  readonly packs: string;
  /** Where imported packs are kept; it may not be there yet. */
  readonly imported: string;
  /** Absolute path of a pack's picture, or null if that pack is not open or has no such picture. */
  readonly mediaOf: (pack: string, file: string) => string | null;
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
  if (top !== 'packs') return join(roots.renderer, ...names);
  if (second === undefined || rest.length === 0) return null;
  // What is taught, and what the machine has learned, is no secret and is read as a file; a pack's own pack.json is not served: it holds the
  // answers.
  if (second === 'teaching' || second === 'machine') {
    return rest.length === 1 && rest[0]?.endsWith('.json') === true ? join(roots.packs, second, rest[0]) : null;
  }
  return roots.mediaOf(second, rest.join('/'));
}
