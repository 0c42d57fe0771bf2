import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** One SHA-256 over the names and bytes of all files of some folders (not deeper) and some single files; what is missing counts as such. */
export async function fingerprintOf(folders: readonly string[], files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const listed = await Promise.all(folders.map(filesIn));
  for (const path of [...listed.flat(), ...files]) {
    const bytes = await readFile(path).catch(() => undefined);
    hash.update(`${path}\0${bytes?.length ?? 'missing'}\0`).update(bytes ?? '');
  }
  return hash.digest('hex');
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name))
    .sort();
}
