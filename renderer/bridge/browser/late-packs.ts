import type { Bridge } from '../../../game/bridge/contract.ts';
import type { FetchFile } from './open-pack.ts';

type Packs = Pick<Bridge, 'openPack' | 'readPicture'>;

/** Fetches from the page's own origin. */
export const fetchOwn: FetchFile = async (address) => {
  const response = await fetch(address);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
};

/**
 * Loads what opens the packs that are served when one is first opened, so that the home screen does not wait for it. Rejects where that does not
 * come; it is asked for again the next time.
 */
export function createLatePacks(base: string, fetchFile: FetchFile): Packs {
  let loading: Promise<Packs> | null = null;
  const load = async (): Promise<Packs> => {
    try {
      return (await import('./open-pack.ts')).createPackOpener(base, fetchFile);
    } catch (error) {
      loading = null;
      throw error;
    }
  };
  return {
    openPack: async (id) => (await (loading ??= load())).openPack(id),
    readPicture: async (id, file) => (await (loading ??= load())).readPicture(id, file),
  };
}
