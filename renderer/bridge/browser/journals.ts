import type { Notice } from '../../../game/bridge/contract.ts';
import { readJournal, type Journal } from '../../../game/keeping/journal.ts';
import { err, ok, type Result } from '../../../game/result.ts';
import { setAside, type Database } from './database.ts';
import { noticeOf } from './trouble.ts';

/** A journal and the number of its lines. */
export interface StoredJournal {
  readonly journal: Journal;
  readonly lines: number;
}

/** All lines of a session: its keys begin with the id, and an empty list sorts behind every number. */
const linesOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** The lines in order if none is missing and all are text, else null. */
function gaplessLines(
  stored: readonly unknown[],
  keys: readonly (readonly [string, number])[],
): readonly string[] | null {
  const lines = stored.filter((line) => typeof line === 'string');
  const gapless = lines.length === stored.length && keys.every(([, n], index) => n === index);
  return gapless ? lines : null;
}

/** Reads a journal. A damaged one is set aside whole; a newer one is left alone. Null if there is none. Never rejects. */
export async function readStoredJournal(database: Database, id: string): Promise<Result<StoredJournal, Notice>> {
  try {
    const [stored, keys] = await database.read(async (opened) => {
      const store = opened.transaction('lines').store;
      return Promise.all([store.getAll(linesOf(id)) as Promise<readonly unknown[]>, store.getAllKeys(linesOf(id))]);
    });
    if (stored.length === 0) return err({ code: 'journal-unwritable', where: id, detail: 'missing' });
    const lines = gaplessLines(stored, keys);
    const read = lines === null ? err({ kind: 'damaged' as const, detail: 'lines missing' }) : readJournal(id, lines);
    if (read.ok) return ok({ journal: read.value, lines: stored.length });
    const { kind, detail } = read.error;
    if (kind === 'newer') return err({ code: 'journal-newer', where: id, detail });
    const aside = await database.write(async (transaction) => {
      const name = await setAside(transaction, id, stored);
      await transaction.objectStore('lines').delete(linesOf(id));
      return name;
    });
    return err({ code: 'journal-damaged', where: id, detail, setAside: aside });
  } catch (error) {
    return err(noticeOf(error, 'journal-unwritable', id));
  }
}

/** Appends one line if the journal still has as many lines as when it was read; another tab may have written to it. */
export async function appendLine(
  database: Database,
  id: string,
  line: string,
  lines: number,
): Promise<Result<null, Notice>> {
  try {
    return await database.write(async (transaction) => {
      const store = transaction.objectStore('lines');
      if ((await store.count(linesOf(id))) !== lines)
        return err({ code: 'journal-unwritable', where: id, detail: 'CHANGED' });
      await store.add(line, [id, lines]);
      return ok(null);
    });
  } catch (error) {
    return err(noticeOf(error, 'journal-unwritable', id));
  }
}

/** Ids of all stored journals. Rejects with what the browser says. */
export async function journalIds(database: Database): Promise<readonly string[]> {
  const keys = await database.read((opened) => opened.getAllKeys('lines'));
  return [...new Set(keys.map(([id]) => id))];
}

/** Deletes a journal for good. */
export async function deleteJournal(database: Database, id: string): Promise<Result<null, Notice>> {
  try {
    await database.write((transaction) => transaction.objectStore('lines').delete(linesOf(id)));
    return ok(null);
  } catch (error) {
    return err(noticeOf(error, 'journal-unwritable', id));
  }
}
