import { err, ok, type Result } from '../result.ts';
import { OWN_PACK } from './own.ts';
import type { Problem } from './problem.ts';
import type { Pack } from './schema.ts';

/** A picture's name in an imported pack; nothing else of a pack's folder is ever read as a picture. */
export const PICTURE_FILE = /^media\/[a-z0-9]{10}\.webp$/;

/** The pack that a session or the settings speak of is not here. */
export const packMissing = (id: string): Problem => ({
  code: 'pack-missing',
  where: id,
  says: `The pack ${id} is not on this machine any more: import it again, or choose another one under Packs.`,
});

/** An imported pack was changed where it is kept. */
export const packChanged = (id: string): Problem => ({
  code: 'wrong-hash',
  where: id,
  says: `The pack ${id} is not as it was when it was imported: import it again.`,
});

/** There is nothing of that name beside the program either: the pack was imported once and is gone. */
export function orMissing<T>(id: string, opened: Result<T, readonly Problem[]>): Result<T, readonly Problem[]> {
  const absent = !opened.ok && opened.error.every(({ code }) => code === 'unreadable' || code === 'not-a-pack');
  return absent && id !== OWN_PACK ? err([packMissing(id.slice(0, 40))]) : opened;
}

const isPack = (value: unknown): value is Pack => typeof value === 'object' && value !== null && 'exhibits' in value;

/**
 * Reads a pack as a bridge gives it. It was checked there: the program's own on opening, an imported one when it was imported, and its
 * digest says that these are the very bytes of then. Checking two thousand exhibits anew would take longer than dealing them.
 */
export function readVetted(id: string, packJson: string): Result<Pack, readonly Problem[]> {
  try {
    const pack: unknown = JSON.parse(packJson);
    return isPack(pack) ? ok(pack) : err([packChanged(id)]);
  } catch {
    return err([packChanged(id)]);
  }
}
