import type { PackOrigin } from '../../../game/bridge/packs.ts';
import type { Importer } from '../../../game/keeping/importer.ts';
import { unreadable } from '../../../game/pack/container.ts';
import { err, ok } from '../../../game/result.ts';
import type { Library } from './library.ts';

/** Loads what imports packs when one is first imported, so that the home screen does not wait for it. */
export function createLateImporter(library: Library): Importer<PackOrigin> {
  let loaded: Importer<PackOrigin> | null = null;
  return {
    async importPack(from) {
      try {
        const { createBrowserImporter } = await import('./import-packs.ts');
        loaded ??= createBrowserImporter(library);
      } catch {
        return err([unreadable('The page', 'a part of it did not load')]);
      }
      return loaded.importPack(from);
    },
    importProgress: () => loaded?.importProgress() ?? Promise.resolve(null),
    cancelImport: () => loaded?.cancelImport() ?? Promise.resolve(),
    settleImport: (replace) => loaded?.settleImport(replace) ?? Promise.resolve(ok(null)),
  };
}
