import { lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether anything lies at a path. */
export const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Writes a new file and forces it to disk, so that a rename of its folder never shows an empty one after a power cut. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/**
 * Puts right what an earlier run left half done: an import that was cut off and a pack that was taken away are deleted, one that was
 * being replaced is put back where the new one did not come. Failing is no harm: the names begin with a dot and are no packs.
 */
export async function sweep(root: string): Promise<void> {
  const names = await readdir(root).catch((): string[] => []);
  for (const name of names) {
    const replaced = /^\.old-(.+)$/.exec(name)?.[1];
    if (replaced !== undefined && !(await isThere(join(root, replaced)))) {
      await rename(join(root, name), join(root, replaced)).catch(() => undefined);
    } else if (replaced !== undefined || /^\.(new|removed)-/.test(name)) {
      await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}
