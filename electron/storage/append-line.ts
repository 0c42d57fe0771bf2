import { open, writeFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { JOURNAL_MAX_BYTES } from '../../game/keeping/journal.ts';
import { freeName } from './set-aside.ts';

/** How a journal's file ends. */
export interface JournalEnd {
  /** Length of the sound part, bytes. */
  readonly soundBytes: number;
  /** What follows the sound part: a line that was cut off while it was written. Empty as a rule. */
  readonly tail: Uint8Array;
  /** The last line is whole but has no end of line; the next one must begin with it. */
  readonly open: boolean;
}

const trouble = (code: string): Error => Object.assign(new Error('The journal cannot be continued.'), { code });

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Saves a torn tail in a file of its own, so that not even half a line is lost, and only then cuts it off. */
async function cutTail(path: string, handle: FileHandle, end: JournalEnd): Promise<void> {
  if (end.tail.length === 0) return;
  await writeFile(await freeName(path, 'torn'), end.tail, { flag: 'wx', flush: true });
  await handle.truncate(end.soundBytes);
  await handle.sync();
}

/**
 * Appends one line to a journal and resolves when it is on disk, with the file's new end. Throws what the system throws, `CHANGED`
 * if the file is not as it was last seen, `JOURNAL_LIMIT` if it would grow too long; no half line stays behind then.
 */
export async function appendLine(path: string, end: JournalEnd, line: string): Promise<JournalEnd> {
  const bytes = new TextEncoder().encode(`${end.open ? '\n' : ''}${line}\n`);
  const soundBytes = end.soundBytes + bytes.length;
  if (soundBytes > JOURNAL_MAX_BYTES) throw trouble('JOURNAL_LIMIT');
  const handle = await open(path, 'r+');
  try {
    if ((await handle.stat()).size !== end.soundBytes + end.tail.length) throw trouble('CHANGED');
    await cutTail(path, handle, end);
    try {
      await writeAll(handle, bytes, end.soundBytes);
      await handle.datasync();
    } catch (error) {
      // If even this fails, the next reading finds a torn tail.
      await handle.truncate(end.soundBytes).catch(() => undefined);
      throw error;
    }
  } finally {
    await handle.close();
  }
  return { soundBytes, tail: new Uint8Array(), open: false };
}
