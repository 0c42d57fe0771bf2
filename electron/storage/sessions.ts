import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Bridge, Notice, SessionSummary, StoredSession } from '../../game/bridge/contract.ts';
import { entryLine, finishLine, headLine, touchedAt } from '../../game/keeping/journal.ts';
import { err, ok } from '../../game/result.ts';
import type { Result } from '../../game/result.ts';
import { appendLine } from './append-line.ts';
import type { JournalEnd } from './append-line.ts';
import { createQueue } from '../../game/keeping/queue.ts';
import type { Keeper } from '../../game/keeping/queue.ts';
import { readJournalFile } from './read-journal-file.ts';
import type { JournalFile, JournalTrouble } from './read-journal-file.ts';
import { setAside } from './set-aside.ts';
import { codeOf, noticeOf } from './trouble.ts';
import { writeAtomic } from './write-atomic.ts';

/** The part of the bridge that keeps sessions. */
type Sessions = Pick<
  Bridge,
  'createSession' | 'appendEntry' | 'finishSession' | 'listSessions' | 'readSession' | 'discardSession'
>;

const FILE = /^([a-z0-9]{16})\.jsonl$/;
/** Left by a kill while a session was being made: nobody was told of it, so nothing is lost with it. */
const UNFINISHED = /^\.?([a-z0-9]{16}\.jsonl)(-[0-9a-f]{16})?\.unfinished$/;

/** How far a journal has been written; forgotten after any trouble, so that the next call reads it anew. */
interface Known {
  readonly end: JournalEnd;
  readonly nextSeq: number;
}

/**
 * Keeps each session as a journal in `sessions/` of the data folder: one file of lines, appended to and forced to disk line by
 * line. Everything runs in turn, so that no two calls meet in one file.
 */
export function createSessions(userData: string): Keeper & { readonly methods: Sessions } {
  const folder = join(userData, 'sessions');
  const pathOf = (id: string): string => join(folder, `${id}.jsonl`);
  const inTurn = createQueue();
  const told = new Set<string>();
  const known = new Map<string, Known>();

  const noticeFor = async (id: string, trouble: JournalTrouble): Promise<Notice> => {
    const where = basename(pathOf(id));
    const { kind, detail } = trouble;
    if (kind === 'newer') return { code: 'journal-newer', where, detail };
    if (kind === 'missing' || kind === 'refused') return { code: 'journal-unwritable', where, detail };
    const aside = await setAside(pathOf(id));
    return { code: 'journal-damaged', where, detail, ...(aside === null ? {} : { setAside: aside }) };
  };

  const read = async (id: string): Promise<Result<JournalFile, Notice>> => {
    const file = await readJournalFile(pathOf(id), id);
    if (file.ok) return file;
    known.delete(id);
    return err(await noticeFor(id, file.error));
  };

  const find = async (id: string): Promise<Result<Known, Notice>> => {
    const before = known.get(id);
    if (before !== undefined) return ok(before);
    const file = await read(id);
    return file.ok ? ok({ end: file.value.end, nextSeq: file.value.journal.log.length }) : file;
  };

  /** @param seq of an entry; null for a line that is none */
  const append = async (id: string, line: string, seq: number | null): Promise<Result<null, Notice>> => {
    const where = basename(pathOf(id));
    const found = await find(id);
    if (!found.ok) return found;
    const { end, nextSeq } = found.value;
    if (seq !== null && seq !== nextSeq) {
      return err({ code: 'journal-unwritable', where, detail: `seq: expected ${nextSeq}` });
    }
    try {
      known.set(id, { end: await appendLine(pathOf(id), end, line), nextSeq: seq === null ? nextSeq : nextSeq + 1 });
      return ok(null);
    } catch (error) {
      known.delete(id);
      return err(noticeOf(error, 'journal-unwritable', where));
    }
  };

  const list = async (): Promise<Awaited<ReturnType<Sessions['listSessions']>>> => {
    const sessions: SessionSummary[] = [];
    const notices: Notice[] = [];
    let names: readonly string[] = [];
    try {
      names = await readdir(folder);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') notices.push(noticeOf(error, 'journal-unwritable', basename(folder)));
    }
    for (const name of names) {
      if (UNFINISHED.test(name)) await rm(join(folder, name), { force: true }).catch(() => undefined);
      const id = FILE.exec(name)?.[1];
      const file = id === undefined ? null : await read(id);
      if (file?.ok === true) sessions.push(summarise(file.value));
      else if (file !== null && !told.has(name)) notices.push(file.error);
      if (file?.ok === false) told.add(name);
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
        const id = randomBytes(8).toString('hex');
        try {
          await mkdir(folder, { recursive: true });
          await writeAtomic(pathOf(id), `${headLine(id, at, setup)}\n`);
          return ok({ id });
        } catch (error) {
          return err(noticeOf(error, 'journal-unwritable', basename(folder)));
        }
      }),
    appendEntry: (id, entry) => inTurn(() => append(id, entryLine(entry), entry.seq)),
    finishSession: (id, at) => inTurn(() => append(id, finishLine(at), null)),
    listSessions: () => inTurn(list),
    readSession: (id) =>
      inTurn(async () => {
        const file = await read(id);
        return file.ok ? ok(storedSession(id, file.value)) : file;
      }),
    discardSession: (id) =>
      inTurn(async () => {
        known.delete(id);
        try {
          await rm(pathOf(id), { force: true });
          return ok(null);
        } catch (error) {
          return err(noticeOf(error, 'journal-unwritable', basename(pathOf(id))));
        }
      }),
  };
  return { methods, inTurn, letGo };
}

function summarise({ journal }: JournalFile): SessionSummary {
  const { id, startedAt, setup, log, finishedAt } = journal;
  return { id, startedAt, updatedAt: touchedAt(journal), setup, entries: log.length, finished: finishedAt !== null };
}

function storedSession(id: string, { journal, end }: JournalFile): StoredSession {
  const { startedAt, setup, log, finishedAt } = journal;
  const notices: readonly Notice[] = end.tail.length === 0 ? [] : [{ code: 'journal-torn', where: `${id}.jsonl` }];
  return { id, startedAt, setup, log, finished: finishedAt !== null, notices };
}
