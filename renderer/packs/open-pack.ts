import type { Bridge } from '../../game/bridge/contract.ts';
import { readPlayable, type Playable } from '../../game/pack/playable.ts';
import type { Problem } from '../../game/pack/problem.ts';
import type { Exhibit } from '../../game/pack/schema.ts';
import { ok, type Result } from '../../game/result.ts';

/** A pack that is looked at outside a session. */
export interface OpenedPack extends Playable {
  /** Addresses of these exhibits' pictures by file name. A picture that cannot be read has none. Those given before are let go of. */
  readonly addressesOf: (exhibits: readonly Exhibit[]) => Promise<ReadonlyMap<string, string>>;
}

const fileOf = (exhibit: Exhibit): readonly string[] => (exhibit.medium === 'image' ? [exhibit.picture.file] : []);

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

  let held: readonly string[] = [];
  return ok({
    ...read.value,
    async addressesOf(exhibits) {
      const files = exhibits.flatMap(fileOf);
      if (mediaBase !== null && !inMemory) return new Map(files.map((file) => [file, mediaBase + file]));
      const found = new Map<string, string>();
      for (const file of files) {
        const picture = await bridge.readPicture(id, file);
        if (!picture.ok) continue;
        found.set(file, URL.createObjectURL(new Blob([new Uint8Array(picture.value)], { type: 'image/webp' })));
      }
      for (const address of held) URL.revokeObjectURL(address);
      held = [...found.values()];
      return found;
    },
  });
}
