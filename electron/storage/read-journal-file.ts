import { err, ok } from '../../game/result.ts';
import type { Result } from '../../game/result.ts';
import { JOURNAL_MAX_BYTES, readJournal } from '../../game/keeping/journal.ts';
import type { Journal } from '../../game/keeping/journal.ts';
import type { Unreadable } from '../../game/keeping/unreadable.ts';
import { decodeUtf8, readCapped } from './read-capped.ts';

/** A journal and how its file ends. */
export interface JournalFile {
  readonly journal: Journal;
  /** Length of the sound part, bytes. */
  readonly soundBytes: number;
  /** What follows the sound part: a line that was cut off while it was written. Empty as a rule. */
  readonly tail: Uint8Array;
  /** The last line is whole but has no end of line; the next one must begin with it. */
  readonly open: boolean;
}

export type JournalTrouble = Unreadable | { readonly kind: 'missing' | 'refused'; readonly detail: string };

const LINE_END = 0x0a;

function parse(id: string, bytes: Uint8Array): Result<Journal, Unreadable> {
  const text = decodeUtf8(bytes);
  if (text === null) return err({ kind: 'damaged', detail: 'not UTF-8' });
  const [first = '', ...rest] = text.replace(/\n$/, '').split('\n');
  return readJournal(id, [first, ...rest]);
}

/**
 * Reads a journal's file. A last line without an end was never acknowledged: if it is whole it counts, else it is the torn tail and
 * the rest is sound. Any other flaw makes the file damaged.
 */
export async function readJournalFile(path: string, id: string): Promise<Result<JournalFile, JournalTrouble>> {
  const read = await readCapped(path, JOURNAL_MAX_BYTES);
  if (!read.ok) return read;
  const bytes = read.value;
  const soundBytes = bytes.lastIndexOf(LINE_END) + 1;
  const none = new Uint8Array();
  const whole = parse(id, bytes);
  if (whole.ok || soundBytes === bytes.length || soundBytes === 0) {
    if (!whole.ok) return whole;
    return ok({ journal: whole.value, soundBytes: bytes.length, tail: none, open: soundBytes !== bytes.length });
  }
  const sound = parse(id, bytes.subarray(0, soundBytes));
  if (!sound.ok) return sound;
  return ok({ journal: sound.value, soundBytes, tail: bytes.subarray(soundBytes), open: false });
}
