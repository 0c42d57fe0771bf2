import type { Bridge } from '../../game/bridge/contract.ts';
import { readPlayable, type Playable } from '../../game/pack/playable.ts';
import type { Problem } from '../../game/pack/problem.ts';
import type { Exhibit, Picture } from '../../game/pack/schema.ts';
import { ok, type Result } from '../../game/result.ts';
import { fits, fitted } from './fit-picture.ts';

/** Who waits for pictures: told of every one, and able to think again. */
export interface Waiting {
  readonly told: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** A pack that is looked at outside a session. */
export interface OpenedPack extends Playable {
  /**
   * Addresses of these exhibits' pictures by file name, for paper: one picture is read, decoded and made smaller after the other. A picture that
   * cannot be read has none. Those given before are let go of. Null: it was stopped.
   */
  readonly addressesOf: (exhibits: readonly Exhibit[], waiting: Waiting) => Promise<ReadonlyMap<string, string> | null>;
}

const pictureOf = (exhibit: Exhibit): readonly Picture[] => (exhibit.medium === 'image' ? [exhibit.picture] : []);

function letGo(addresses: Iterable<string>): void {
  for (const address of addresses) URL.revokeObjectURL(address);
}

/** Opens a pack whose pictures are wanted outside a session. */
export async function openPack(
  bridge: Pick<Bridge, 'openPack' | 'readPicture'>,
  id: string,
): Promise<Result<OpenedPack, readonly Problem[]>> {
  const opened = await bridge.openPack(id);
  if (!opened.ok) return opened;
  const read = readPlayable(id, opened.value.packJson);
  if (!read.ok) return read;

  /** Null where it cannot be read. */
  const addressOf = async (picture: Picture): Promise<string | null> => {
    try {
      const bytes = await bridge.readPicture(id, picture.file);
      if (!bytes.ok) return null;
      const blob = new Blob([new Uint8Array(bytes.value)], { type: 'image/webp' });
      return URL.createObjectURL(fits(picture) ? blob : await fitted(blob, picture));
    } catch {
      return null;
    }
  };

  let held: readonly string[] = [];
  return ok({
    ...read.value,
    async addressesOf(exhibits, { told, signal }) {
      const pictures = exhibits.flatMap(pictureOf);
      const found = new Map<string, string>();
      for (const [index, picture] of pictures.entries()) {
        told(index, pictures.length);
        const address = await addressOf(picture);
        if (address !== null) found.set(picture.file, address);
        if (signal.aborted) {
          letGo(found.values());
          return null;
        }
      }
      letGo(held);
      held = [...found.values()];
      return found;
    },
  });
}
