import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** The earliest day that a zip can name: the same pack gives the same zip on every day and machine. */
const DAY = new Date(1980, 0, 1);

/**
 * Writes a zip beside its name and renames it, so that there is a whole one or none. Pictures are stored: they are packed already.
 * Rejects with what the system says.
 */
export async function writeZip(path: string, files: Iterable<readonly [string, Uint8Array]>): Promise<void> {
  const aside = `${path}.unfinished`;
  const out = createWriteStream(aside);
  try {
    await once(out, 'open');
    const zip = new Zip((error, chunk, last) => {
      if (error !== null) out.destroy(error);
      else out.write(chunk);
      if (last) out.end();
    });
    for (const [name, bytes] of files) {
      const file = name.endsWith('.webp') ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 9 });
      file.mtime = DAY;
      zip.add(file);
      file.push(bytes, true);
      // What is written waits in memory until the disk has it.
      if (out.writableNeedDrain) await once(out, 'drain');
    }
    zip.end();
    await finished(out);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
