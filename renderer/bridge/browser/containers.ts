import { tooLarge, unreadable, type Container } from '../../../game/pack/container.ts';
import { findPack, isOfSystem, passedOver } from '../../../game/pack/find-pack.ts';
import type { Problem } from '../../../game/pack/problem.ts';
import { openZip } from '../../../game/pack/zip/open-zip.ts';
import { err, ok, type Result } from '../../../game/result.ts';
import { inflate } from './inflate.ts';

/**
 * A folder's files by their names below it; null for what is none of a pack's by its name. A name that ends in a slash is a folder that was
 * not looked into. Can be posted to a worker.
 */
export type FolderFiles = ReadonlyMap<string, File | null>;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** A chosen or dropped zip as a pack's container. */
export function openZipFile(file: File): Promise<Result<Container, Problem>> {
  const access = {
    size: file.size,
    read: async (offset: number, length: number) =>
      new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
    close: () => Promise.resolve(),
  };
  return openZip(access, inflate);
}

/** A chosen or dropped folder as a pack's container: the pack may lie in it or below it. The browser itself keeps its files inside it. */
export function openFolderFiles(files: FolderFiles): Result<Container, Problem> {
  const paths = [...files.keys()];
  // A folder that was not looked into is there by its name, and the system's own are never looked into.
  const whole = paths.every((path) => !path.endsWith('/') || isOfSystem(path.split('/').at(-2) ?? ''));
  const found = findPack(paths, whole);
  if (!found.ok) return found;
  const { base, packJson } = found.value;
  return ok({
    async read(name, maxBytes) {
      const file = files.get(name === 'pack.json' ? packJson : base + name) ?? null;
      if (file === null) return ok(null);
      if (file.size > maxBytes) return err(tooLarge(name, maxBytes));
      try {
        return ok(new Uint8Array(await file.arrayBuffer()));
      } catch (error) {
        return err(unreadable(name, reasonOf(error)));
      }
    },
    passedOver: (own) => passedOver(paths, found.value, own),
    close: () => Promise.resolve(),
  });
}
