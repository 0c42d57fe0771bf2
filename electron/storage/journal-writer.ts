import { open, writeFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { JOURNAL_MAX_BYTES } from '../../game/keeping/journal.ts';
import type { JournalFile } from './read-journal-file.ts';
import { freeName } from './set-aside.ts';

/** A journal that is open for appending. */
export interface JournalWriter {
  /** Writes one line and resolves when it is on disk. Throws what the system throws; the file is then as it was, or closed. */
  append(line: string): Promise<void>;
  close(): Promise<void>;
}

/** Thrown when a journal would grow beyond its limit. */
const tooLarge = (): Error => Object.assign(new Error('The journal is full.'), { code: 'JOURNAL_LIMIT' });

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/**
 * Opens a journal that was just read. A torn tail is saved in a file of its own before it is cut off, so that not even half a line
 * is lost. Somebody else writing to the file is noticed by its length and refused.
 */
export async function openJournalWriter(path: string, file: JournalFile): Promise<JournalWriter> {
  if (file.tail.length > 0) await writeFile(await freeName(path, 'torn'), file.tail, { flag: 'wx', flush: true });
  const handle = await open(path, 'r+');
  let length = file.soundBytes;
  let lead = file.open ? '\n' : '';
  try {
    if (file.tail.length > 0) {
      await handle.truncate(length);
      await handle.sync();
    }
  } catch (error) {
    await handle.close();
    throw error;
  }
  return {
    async append(line) {
      const bytes = new TextEncoder().encode(`${lead}${line}\n`);
      if (length + bytes.length > JOURNAL_MAX_BYTES) throw tooLarge();
      if ((await handle.stat()).size !== length) throw Object.assign(new Error('The journal was changed.'), { code: 'CHANGED' });
      try {
        await writeAll(handle, bytes, length);
        await handle.datasync();
      } catch (error) {
        // Half a line must not stay before the next one; if even this fails, the next reading finds a torn tail.
        await handle.truncate(length).catch(() => undefined);
        throw error;
      }
      length += bytes.length;
      lead = '';
    },
    close: () => handle.close(),
  };
}
