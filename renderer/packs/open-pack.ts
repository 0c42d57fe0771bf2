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
  for (const address of addresses) if (address.startsWith('blob:')) URL.revokeObjectURL(address);
}

/** Opens a pack, whose pictures may be served below an address or kept in the browser's store. */
export async function openPack(
  bridge: Pick<Bridge, 'openPack' | 'readPicture'>,
  id: string,
): Promise<Result<OpenedPack, readonly Problem[]>> {
  const opened = await bridge.openPack(id);
  if (!opened.ok) return opened;
  const { packJson, mediaBase, held: inMemory = false } = opened.value;
  const read = readPlayable(id, packJson);
  if (!read.ok) return read;
  const base = inMemory ? null : mediaBase;

  const blobOf = async (file: string): Promise<Blob | null> => {
    if (base !== null) return (await fetch(base + file)).blob();
    const picture = await bridge.readPicture(id, file);
    return picture.ok ? new Blob([new Uint8Array(picture.value)], { type: 'image/webp' }) : null;
  };
  /** Null where it cannot be read. */
  const addressOf = async (picture: Picture): Promise<string | null> => {
    if (base !== null && fits(picture)) return base + picture.file;
    try {
      const blob = await blobOf(picture.file);
      if (blob === null) return null;
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
