import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import { createQueue } from '../../game/keeping/queue.ts';
import { err, ok, type Result } from '../../game/result.ts';
import type { Command, Entry } from '../../game/session/command.ts';

/** What a session still has to write, and how it stands with that. */
export interface SessionJournal {
  /** Writes a command behind all that is not written yet; resolves once that was tried. Never rejects. */
  write(command: Command): Promise<void>;
  /** Marks the session as finished behind all that is not written yet. */
  finish(): Promise<void>;
}

interface JournalPorts {
  readonly bridge: Pick<Bridge, 'appendEntry' | 'finishSession' | 'readSession'>;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
  /** Told how it went: null once all is written. */
  readonly stands: (trouble: Notice | null) => void;
  /** Told the id of a journal that could be made in the end. */
  readonly made: (id: string) => void;
}

/** How the journal of a session is come by. */
interface JournalStart {
  readonly id: string;
  /** The number of entries that are in it. */
  readonly entries: number;
  /** Where there is none yet, because none could be made: tries again to make one, and gives its id. */
  readonly make: (() => Promise<Result<{ readonly id: string }, Notice>>) | null;
}

const sameEntry = (one: Entry, other: Entry): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Appends a session's entries in order. What could not be written is kept and tried again with the next one, so that a trouble that
 * passes loses nothing: a disk that was full for a moment, a file that a virus scanner held.
 */
export function createSessionJournal({ bridge, now, stands, made }: JournalPorts, start: JournalStart): SessionJournal {
  const inTurn = createQueue();
  let { id, make } = start;
  let seq = start.entries;
  let unwritten: readonly Entry[] = [];
  let finishedAt: number | null = null;
  /** After a failure it is not known how far the writing came. */
  let unsure = false;

  /** Strikes out what turns out to be written. Refused if something else is there: another window has gone on with the session. */
  const compare = async (): Promise<Result<null, Notice>> => {
    const [next] = unwritten;
    if (next === undefined) return ok(null);
    const stored = await bridge.readSession(id);
    // What cannot be read may be written all the same; a wrong number would be refused.
    if (!stored.ok) return ok(null);
    const beyond = stored.value.log.slice(next.seq);
    const known = unwritten.slice(0, beyond.length);
    if (known.length < beyond.length || known.some((entry, nth) => beyond[nth] && !sameEntry(entry, beyond[nth])))
      return err({ code: 'journal-elsewhere', where: id });
    unwritten = unwritten.slice(beyond.length);
    return ok(null);
  };

  const writeAll = async (): Promise<Result<null, Notice>> => {
    if (make !== null) {
      const started = await make();
      if (!started.ok) return started;
      ({ id } = started.value);
      make = null;
      made(id);
    } else if (unsure) {
      const compared = await compare();
      if (!compared.ok) return compared;
    }
    unsure = false;
    for (let [entry] = unwritten; entry !== undefined; [entry] = unwritten) {
      const written = await bridge.appendEntry(id, entry);
      if (!written.ok) return written;
      unwritten = unwritten.slice(1);
    }
    if (finishedAt === null) return ok(null);
    const finished = await bridge.finishSession(id, finishedAt);
    if (finished.ok) finishedAt = null;
    return finished;
  };

  const flush = (): Promise<void> =>
    inTurn(async () => {
      if (unwritten.length === 0 && finishedAt === null) return;
      const written = await writeAll();
      if (!written.ok) unsure = true;
      stands(written.ok ? null : written.error);
    });

  return {
    write(command) {
      unwritten = [...unwritten, { seq, at: now(), command }];
      seq += 1;
      return flush();
    },
    finish() {
      finishedAt = now();
      return flush();
    },
  };
}
