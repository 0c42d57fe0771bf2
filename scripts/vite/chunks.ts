interface ModuleInfo {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
}

/** What the bundler lends to whoever names a chunk. */
interface Chunking {
  getModuleInfo(id: string): ModuleInfo | null;
}

const ENTRY = /renderer[\\/](?:main\.tsx|index\.html)$/;

/** From where a module is reached without loading anything late: the page itself, the browser edition's bridge, the workers, and parts that are loaded late. */
interface Reached {
  readonly page: boolean;
  readonly bridge: boolean;
  readonly beside: boolean;
  readonly machine: boolean;
  readonly late: number;
}

function reachedFrom(id: string, chunking: Chunking): Reached {
  const roots = new Set<string>();
  const seen = new Set([id]);
  for (const at of seen) {
    const info = chunking.getModuleInfo(at);
    if (info === null) continue;
    if (info.isEntry || info.dynamicImporters.length > 0) roots.add(at);
    for (const importer of info.importers) seen.add(importer);
  }
  const take = (which: RegExp): boolean => [...roots].some((root) => which.test(root) && roots.delete(root));
  const beside = take(/beside[\\/]worker\.ts$/);
  const machine = take(/machine[\\/]worker\.ts$/);
  const bridge = take(/browser-bridge\.ts$/);
  const page = [...roots].some((root) => chunking.getModuleInfo(root)?.isEntry === true);
  return { page, bridge, beside, machine, late: roots.size };
}

/**
 * The chunk that a module goes into, where it is not for the bundler to say. Left alone that makes a file for every set of parts that share something, some
 * seventy of a few hundred bytes, which compress badly. Nobody on the way to the first screen, and no worker, loads more for it than it needs: `first` is what the
 * page always loads, `ground` what a worker needs of that, `bridge` what the browser edition loads besides, `kept` what a worker needs of that; `besides` and `shared` are what late
 * parts have in common, with a worker and without. The page's own entry stays by itself: it waits for the bridge, and whatever the bridge needs of `first` would
 * wait for it.
 */
export function chunkOf(id: string, chunking: Chunking): string | null {
  const { page, bridge, beside, machine, late } = reachedFrom(id, chunking);
  if (machine || ENTRY.test(id)) return null;
  if (page) return beside ? 'ground' : 'first';
  if (bridge) return beside ? 'kept' : 'bridge';
  if (beside) return late > 0 ? 'besides' : null;
  return late > 1 ? 'shared' : null;
}
