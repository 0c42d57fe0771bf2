import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Bridge, Notice, SessionSummary, StoredSession } from '../../game/bridge/contract.ts';
import { entryLine, finishLine, headLine, touchedAt } from '../../game/keeping/journal.ts';
import { err, ok } from '../../game/result.ts';
import type { Result } from '../../game/result.ts';
import { openJournalWriter } from './journal-writer.ts';
import type { JournalWriter } from './journal-writer.ts';
import { createQueue } from '../../game/keeping/queue.ts';
import { readJournalFile } from './read-journal-file.ts';
import type { JournalFile, JournalTrouble } from './read-journal-file.ts';
import { setAside } from './set-aside.ts';
import { codeOf, noticeOf } from './trouble.ts';
import { writeAtomic } from './write-atomic.ts';

/** The part of the bridge that keeps sessions. */
export type Sessions = Pick<
  Bridge,
  'createSession' | 'appendEntry' | 'finishSession' | 'listSessions' | 'readSession' | 'discardSession'
>;

const FILE = /^([a-z0-9]{16})\.jsonl$/;
/** Left by a kill while a session was being made: nobody was told of it, so nothing is lost with it. */
const UNFINISHED = /^[a-z0-9]{16}\.jsonl\.unfinished$/;

interface Open {
  readonly id: string;
  readonly writer: JournalWriter;
  nextSeq: number;
}

/**
 * Keeps each session as a journal in `sessions/` of the data folder: one file of lines, appended to and forced to disk line by
 * line. Everything runs in turn, so that no two calls meet in one file.
 */
export function createSessions(userData: string): Sessions {
  const folder = join(userData, 'sessions');
  const pathOf = (id: string): string => join(folder, `${id}.jsonl`);
  const inTurn = createQueue();
  const told = new Set<string>();
  let current: Open | null = null;

  const close = async (): Promise<void> => {
    const writer = current?.writer;
    current = null;
    await writer?.close().catch(() => undefined);
  };

  const noticeFor = async (id: string, trouble: JournalTrouble): Promise<Notice> => {
    const where = basename(pathOf(id));
    const { kind, detail } = trouble;
    if (kind === 'newer') return { code: 'journal-newer', where, detail };
    if (kind === 'missing' || kind === 'refused') return { code: 'journal-unwritable', where, detail };
    if (current?.id === id) await close();
    const aside = await setAside(pathOf(id));
    return { code: 'journal-damaged', where, detail, ...(aside === null ? {} : { setAside: aside }) };
  };

  const read = async (id: string): Promise<Result<JournalFile, Notice>> => {
    const file = await readJournalFile(pathOf(id), id);
    return file.ok ? file : err(await noticeFor(id, file.error));
  };

  /** Opens a journal for appending, or gives the one that is open. */
  const openFor = async (id: string): Promise<Result<Open, Notice>> => {
    if (current?.id === id) return ok(current);
    await close();
    const file = await read(id);
    if (!file.ok) return file;
    current = { id, writer: await openJournalWriter(pathOf(id), file.value), nextSeq: file.value.journal.log.length };
    return ok(current);
  };

  /** Appends one line; after any failure the journal is closed and read anew by the next call. */
  const append = async (id: string, line: string, seq: number | null): Promise<Result<null, Notice>> => {
    const where = basename(pathOf(id));
    try {
      const opened = await openFor(id);
      if (!opened.ok) return opened;
      const journal = opened.value;
      if (seq !== null && seq !== journal.nextSeq) {
        return err({ code: 'journal-unwritable', where, detail: `seq: expected ${journal.nextSeq}` });
      }
      await journal.writer.append(line);
      if (seq !== null) journal.nextSeq += 1;
      return ok(null);
    } catch (error) {
      await close();
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

  return {
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
        if (current?.id === id) await close();
        try {
          await rm(pathOf(id), { force: true });
          return ok(null);
        } catch (error) {
          return err(noticeOf(error, 'journal-unwritable', basename(pathOf(id))));
        }
      }),
  };
}

function summarise({ journal }: JournalFile): SessionSummary {
  const { id, startedAt, setup, log, finishedAt } = journal;
  return { id, startedAt, updatedAt: touchedAt(journal), setup, entries: log.length, finished: finishedAt !== null };
}

function storedSession(id: string, { journal, tail }: JournalFile): StoredSession {
  const { startedAt, setup, log, finishedAt } = journal;
  const notices: readonly Notice[] = tail.length === 0 ? [] : [{ code: 'journal-torn', where: `${id}.jsonl` }];
  return { id, startedAt, setup, log, finished: finishedAt !== null, notices };
}
