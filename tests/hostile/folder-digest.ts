import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** The SHA-256 of every file below a folder (links by their target), by name: equal before and after means untouched. */
export async function digestFolder(folder: string): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {};
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, name);
    const stat = await lstat(path);
    if (stat.isDirectory()) continue;
    const content = stat.isSymbolicLink() ? Buffer.from(await readlink(path)) : await readFile(path);
    digests[name] = createHash('sha256').update(content).digest('hex');
  }
  return digests;
}
