import type { Problem } from './problem.ts';
import type { Result } from '../result.ts';

/**
 * A folder or a zip from which a pack's files can be read, wherever in it the pack lies. Names are those below the pack, have forward
 * slashes and are checked before they get here.
 */
export interface Container {
  /** Reads a file of at most so many bytes; null if it is not there. */
  read(name: string, maxBytes: number): Promise<Result<Uint8Array | null, Problem>>;
  /** What lies beside the pack and is none of it, by name; `own` has the names of its pictures. Nothing of it was read. */
  passedOver(own: ReadonlySet<string>): readonly string[];
  close(): Promise<void>;
}

/** A container that could not be read for a reason of the system's; `code` is like EACCES. */
export const unreadable = (where: string, code: string): Problem => ({
  code: 'unreadable',
  where,
  says: `${where} cannot be read (${code}): check that it is there, whole, and that you may open it.`,
});

/** A file beyond its limit. */
export const tooLarge = (where: string, maxBytes: number): Problem => ({
  code: 'too-large',
  where,
  says: `${where} is larger than the ${maxBytes} bytes that such a file may have: it does not belong in a pack.`,
});

/** A name, or a link, that leads out of the pack. */
export const unsafePath = (where: string): Problem => ({
  code: 'unsafe-path',
  where,
  says: `${where} leads out of the pack or is no plain file: such a pack is not opened. Ask its maker for a sound one.`,
});
