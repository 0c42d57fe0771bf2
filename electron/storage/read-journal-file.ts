import { err, ok } from '../../game/result.ts';
import type { Result } from '../../game/result.ts';
import { JOURNAL_MAX_BYTES, readJournal } from '../../game/keeping/journal.ts';
import type { Journal } from '../../game/keeping/journal.ts';
import type { Unreadable } from '../../game/keeping/unreadable.ts';
import type { JournalEnd } from './append-line.ts';
import { decodeUtf8 } from '../packs/bytes.ts';
import { readCapped } from './read-capped.ts';

/** A journal and how its file ends. */
export interface JournalFile {
  readonly journal: Journal;
  readonly end: JournalEnd;
}

export type JournalTrouble = Unreadable | { readonly kind: 'missing' | 'refused'; readonly detail: string };

const LINE_END = 0x0a;

function parse(id: string, bytes: Uint8Array): Result<Journal, Unreadable> {
  const text = decodeUtf8(bytes);
  if (text === null) return err({ kind: 'damaged', detail: 'not UTF-8' });
  return readJournal(id, text.replace(/\n$/, '').split('\n'));
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
  const whole = parse(id, bytes);
  if (whole.ok || soundBytes === bytes.length || soundBytes === 0) {
    if (!whole.ok) return whole;
    const end = { soundBytes: bytes.length, tail: new Uint8Array(), open: soundBytes !== bytes.length };
    return ok({ journal: whole.value, end });
  }
  const sound = parse(id, bytes.subarray(0, soundBytes));
  if (!sound.ok) return sound;
  return ok({ journal: sound.value, end: { soundBytes, tail: bytes.subarray(soundBytes), open: false } });
}
