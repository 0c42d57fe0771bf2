import type { Bridge, Notice, SessionSummary } from '../../../game/bridge/contract.ts';
import { entryLine, finishLine, headLine, touchedAt } from '../../../game/keeping/journal.ts';
import { createQueue, type Keeper } from '../../../game/keeping/queue.ts';
import { err, ok, type Result } from '../../../game/result.ts';
import type { Database } from './database.ts';
import { appendLine, deleteJournal, journalIds, readStoredJournal } from './journals.ts';
import { noticeOf } from './trouble.ts';

/** The part of the bridge that keeps sessions. */
type Sessions = Pick<
  Bridge,
  'createSession' | 'appendEntry' | 'finishSession' | 'listSessions' | 'readSession' | 'discardSession'
>;

/** How far a journal has been written; forgotten after any trouble, so that the next call reads it anew. */
interface Known {
  lines: number;
  nextSeq: number;
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps each session as lines of a journal in the browser's store: the same lines, in the same order, as the desktop's files. */
export function createSessions(database: Database): Keeper & { readonly methods: Sessions } {
  const inTurn = createQueue();
  const told = new Set<string>();
  const known = new Map<string, Known>();

  const find = async (id: string): Promise<Result<Known, Notice>> => {
    const before = known.get(id);
    if (before !== undefined) return ok(before);
    const read = await readStoredJournal(database, id);
    if (!read.ok) return read;
    const found = { lines: read.value.lines, nextSeq: read.value.journal.log.length };
    known.set(id, found);
    return ok(found);
  };

  const append = async (id: string, line: string, seq: number | null): Promise<Result<null, Notice>> => {
    const found = await find(id);
    if (!found.ok) return found;
    const journal = found.value;
    if (seq !== null && seq !== journal.nextSeq) {
      return err({ code: 'journal-unwritable', where: id, detail: `seq: expected ${journal.nextSeq}` });
    }
    const written = await appendLine(database, id, line, journal.lines);
    if (!written.ok) {
      known.delete(id);
      return written;
    }
    journal.lines += 1;
    if (seq !== null) journal.nextSeq += 1;
    return written;
  };

  const list = async (): Promise<Awaited<ReturnType<Sessions['listSessions']>>> => {
    const sessions: SessionSummary[] = [];
    const notices: Notice[] = [];
    const tell = (notice: Notice): void => {
      if (!told.has(notice.where)) notices.push(notice);
      told.add(notice.where);
    };
    try {
      for (const id of await journalIds(database)) {
        const read = await readStoredJournal(database, id);
        if (read.ok) {
          const { journal } = read.value;
          const { startedAt, setup, log, finishedAt } = journal;
          sessions.push({
            id,
            startedAt,
            updatedAt: touchedAt(journal),
            setup,
            entries: log.length,
            finished: finishedAt !== null,
          });
        } else {
          known.delete(id);
          tell(read.error);
        }
      }
    } catch (error) {
      tell(noticeOf(error, 'storage-unavailable', 'sessions'));
    }
    sessions.sort((a, b) => b.updatedAt - a.updatedAt || b.startedAt - a.startedAt || (a.id < b.id ? -1 : 1));
    return { sessions, notices };
  };

  const letGo = (): void => {
    known.clear();
    told.clear();
  };

  const methods: Sessions = {
    createSession: (setup, at) =>
      inTurn(async () => {
        const id = newId();
        const written = await appendLine(database, id, headLine(id, at, setup), 0);
        if (!written.ok) return written;
        known.set(id, { lines: 1, nextSeq: 0 });
        return ok({ id });
      }),
    appendEntry: (id, entry) => inTurn(() => append(id, entryLine(entry), entry.seq)),
    finishSession: (id, at) => inTurn(() => append(id, finishLine(at), null)),
    listSessions: () => inTurn(list),
    readSession: (id) =>
      inTurn(async () => {
        const read = await readStoredJournal(database, id);
        if (!read.ok) {
          known.delete(id);
          return read;
        }
        const { startedAt, setup, log, finishedAt } = read.value.journal;
        return ok({ id, startedAt, setup, log, finished: finishedAt !== null, notices: [] });
      }),
    discardSession: (id) =>
      inTurn(() => {
        known.delete(id);
        return deleteJournal(database, id);
      }),
  };
  return { methods, inTurn, letGo };
}
