import * as v from 'valibot';
import { excessOf } from '../json-bounds.ts';
import { momentSchema } from '../moment.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { entrySchema } from '../session/command.ts';
import type { Entry } from '../session/command.ts';
import { setupRecordSchema } from '../session/setup.ts';
import type { SetupRecord } from '../session/setup.ts';
import { LINE_BOUNDS, openLine, sealLine } from './line.ts';
import { claimedVersion, damaged, FIRST_FAULT, newer, wrongAt } from './unreadable.ts';
import type { Unreadable } from './unreadable.ts';

/** The journal format's version. */
export const JOURNAL_VERSION = 1;
/** No journal grows beyond this; a lesson needs about 20 kB, a head with every id ever seen about 300 kB. Bytes. */
export const JOURNAL_MAX_BYTES = 8 * 1024 * 1024;
/** A journal's id, which is also its file name: letters and digits that mean nothing. */
export const JOURNAL_ID = /^[a-z0-9]{16}$/;
export const journalIdSchema = v.pipe(v.string(), v.regex(JOURNAL_ID));

const headSchema = v.strictObject({
  format: v.literal('second-look-journal'),
  version: v.literal(JOURNAL_VERSION),
  id: journalIdSchema,
  startedAt: momentSchema,
  setup: setupRecordSchema,
});
const finishSchema = v.strictObject({ finished: momentSchema });
const bodySchema = v.union([entrySchema, finishSchema]);

/** A journal as read. Times in ms since the epoch. */
export interface Journal {
  readonly id: string;
  readonly startedAt: number;
  readonly setup: SetupRecord;
  readonly log: readonly Entry[];
  /** Null until the session is finished. */
  readonly finishedAt: number | null;
}

/** The first line of a journal. */
export function headLine(id: string, startedAt: number, setup: SetupRecord): string {
  return sealLine({ format: 'second-look-journal', version: JOURNAL_VERSION, id, startedAt, setup });
}

/** The line of one entry. */
export const entryLine = (entry: Entry): string => sealLine(entry);

/** The line that says the session is over. */
export const finishLine = (at: number): string => sealLine({ finished: at });

/** The version claimed by a head that may be sealed in a way this program does not know. */
function versionOf(line: string): number | null {
  if (excessOf(line, LINE_BOUNDS) !== null) return null;
  try {
    const parsed: unknown = JSON.parse(line);
    return claimedVersion(Array.isArray(parsed) ? parsed[1] : parsed);
  } catch {
    return null;
  }
}

function readHead(line: string, id: string): Result<v.InferOutput<typeof headSchema>, Unreadable> {
  const version = versionOf(line);
  if (version !== null && version > JOURNAL_VERSION) return err(newer(version));
  const opened = openLine(line);
  if (!opened.ok) return err(damaged('line 1: checksum'));
  const head = v.safeParse(headSchema, opened.value, FIRST_FAULT);
  if (!head.success) return err(damaged(`line 1: ${wrongAt(head.issues)}`));
  return head.output.id === id ? ok(head.output) : err(damaged('line 1: id'));
}

/**
 * Reads a journal from its lines. Entries count from 0 without gaps; one wrong line makes the whole journal damaged, because what
 * follows it cannot be trusted. Lines after the finish are kept: nothing that was written is dropped.
 */
export function readJournal(id: string, lines: readonly string[]): Result<Journal, Unreadable> {
  const [first = '', ...body] = lines;
  const head = readHead(first, id);
  if (!head.ok) return head;
  const log: Entry[] = [];
  let finishedAt: number | null = null;
  for (const [index, line] of body.entries()) {
    const where = `line ${index + 2}`;
    const opened = openLine(line);
    if (!opened.ok) return err(damaged(`${where}: checksum`));
    const record = v.safeParse(bodySchema, opened.value, FIRST_FAULT);
    if (!record.success) return err(damaged(`${where}: ${wrongAt(record.issues)}`));
    if ('finished' in record.output) finishedAt = record.output.finished;
    else if (record.output.seq === log.length) log.push(record.output);
    else return err(damaged(`${where}: seq`));
  }
  const { startedAt, setup } = head.value;
  return ok({ id, startedAt, setup, log, finishedAt });
}

/** When a journal was last written to. */
export function touchedAt(journal: Journal): number {
  return Math.max(journal.startedAt, journal.finishedAt ?? 0, journal.log.at(-1)?.at ?? 0);
}
