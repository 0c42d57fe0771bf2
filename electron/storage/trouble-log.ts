import { closeSync, constants, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './trouble.ts';

/** Bytes of one file. There are two, so that both together stay below 1 MB. */
export const LOG_FILE_BYTES = 480_000;
/** UTF-16 units of one line, which is ASCII. */
const LINE = 2000;

/** Where troubles are written down for a technician. */
export interface TroubleLog {
  /** The file that is being written. */
  readonly path: string;
  /** Never throws: a log that cannot be written is no second trouble. */
  readonly write: (where: string, error?: unknown) => void;
}

/** A frame of a stack: the function, and file, line and column. Files of code alone, and of their paths the last part. */
const FRAME =
  /^\s+at (?:(?:async |new )*([\w$.<>]{1,80})(?: \[as [\w$]{1,40}\])? )?\(?(?:.*[/\\])?([\w.-]{1,60}\.[cm]?[jt]sx?|node:[\w/]{1,40}):(\d{1,7}):(\d{1,7})\)?$/;

/**
 * An error without its message, which may hold paths, names or what somebody wrote: its kind, its code, and where in the program it came
 * up. Whatever was thrown.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const kind = /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
  const code = codeOf(error);
  const frames = (error.stack ?? '').replace(error.message, '').split('\n').slice(0, 40);
  const places = frames.flatMap((frame) => {
    const [, name, file, line, column] = FRAME.exec(frame) ?? [];
    return file === undefined ? [] : [`${name ?? '-'} ${file}:${line ?? ''}:${column ?? ''}`];
  });
  return [kind, /^[A-Za-z0-9_]{1,40}$/.test(code) ? code : 'unknown', ...places.slice(0, 12)].join(' | ');
}

/** Appending, without following a link or waiting for the reader of a pipe. */
const FLAGS =
  constants.O_WRONLY |
  constants.O_APPEND |
  constants.O_CREAT |
  (constants.O_NOFOLLOW ?? 0) |
  (constants.O_NONBLOCK ?? 0);

/**
 * The log of the data folder, `log/second-look.log`, with the one before it beside it. Written at once, since the program may be about to end.
 * @param about the program and its runtime, for every line
 * @param now ms since the epoch
 */
export function createTroubleLog(userData: string, about: string, now: () => number): TroubleLog {
  const folder = join(userData, 'log');
  const path = join(folder, 'second-look.log');
  return {
    path,
    write(where, error) {
      const at = new Date(now()).toISOString();
      const what = error === undefined ? '' : ` | ${describeError(error)}`;
      const line = `${at} | ${about} | ${where}${what}`.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, LINE);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        let file = openSync(path, FLAGS, 0o600);
        try {
          if (fstatSync(file).size + line.length >= LOG_FILE_BYTES) {
            closeSync(file);
            renameSync(path, join(folder, 'second-look.old.log'));
            file = openSync(path, FLAGS, 0o600);
          }
          writeSync(file, `${line}\n`);
        } finally {
          closeSync(file);
        }
      } catch {
        // A disk that is full or read-only is told of elsewhere.
      }
    },
  };
}
