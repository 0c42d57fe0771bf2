import type { PackOrigin } from '../../../game/bridge/packs.ts';
import type { Importer } from '../../../game/keeping/importer.ts';
import { unreadable } from '../../../game/pack/container.ts';
import { err, ok } from '../../../game/result.ts';
import type { Library } from './library.ts';

/** Loads what imports packs when one is first imported, so that the home screen does not wait for it. */
export function createLateImporter(library: Library): Importer<PackOrigin> {
  let loading: Promise<Importer<PackOrigin> | null> | null = null;
  const load = async (): Promise<Importer<PackOrigin> | null> => {
    try {
      return (await import('./import-packs.ts')).createBrowserImporter(library);
    } catch {
      loading = null;
      return null;
    }
  };
  return {
    async importPack(from) {
      loading ??= load();
      const importer = await loading;
      return importer === null ? err([unreadable('The page', 'a part of it did not load')]) : importer.importPack(from);
    },
    importProgress: async () => (await loading)?.importProgress() ?? null,
    cancelImport: async () => (await loading)?.cancelImport(),
    abandonImport: async () => (await loading)?.abandonImport(),
    settleImport: async (replace) => (await loading)?.settleImport(replace) ?? ok(null),
  };
}
