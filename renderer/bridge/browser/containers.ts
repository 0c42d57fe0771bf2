import { tooLarge, unreadable, type Container } from '../../../game/pack/container.ts';
import type { Problem } from '../../../game/pack/problem.ts';
import { openZip } from '../../../game/pack/zip/open-zip.ts';
import { err, ok, type Result } from '../../../game/result.ts';
import { inflate } from './inflate.ts';

/** A folder's files by their names below it. */
export type FolderFiles = ReadonlyMap<string, File>;

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

/** The files of a chosen or dropped folder as a pack's container. The browser itself keeps them inside it. */
export function openFolderFiles(files: FolderFiles): Container {
  return {
    async read(name, maxBytes) {
      const file = files.get(name);
      if (file === undefined) return ok(null);
      if (file.size > maxBytes) return err(tooLarge(name, maxBytes));
      try {
        return ok(new Uint8Array(await file.arrayBuffer()));
      } catch (error) {
        return err(unreadable(name, reasonOf(error)));
      }
    },
    close: () => Promise.resolve(),
  };
}
