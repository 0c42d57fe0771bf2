import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../storage/trouble.ts';
import { isHeld } from './first-start.ts';

/** More than an empty file: one of those can still be made on a disk that has no room for a line. */
const PROBE = Buffer.alloc(4096);

/** Tries whether a folder can be written, making it first. Null if so, else what the system says. Writes nothing that stays. */
export function whyUnwritable(folder: string): string | null {
  const probe = join(folder, `.probe-${randomBytes(8).toString('hex')}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, PROBE, { flag: 'wx', mode: 0o600, flush: true });
    return null;
  } catch (error) {
    return codeOf(error);
  } finally {
    try {
      rmSync(probe, { force: true });
    } catch {
      // It could not be made either.
    }
  }
}

const PASSING = 'second-look-passing-';

/** Deletes what earlier starts left there: Chromium writes to its folder until after the program's last word. Failing is no harm. */
function sweep(place: string): void {
  for (const name of readdirSync(place).filter((each) => each.startsWith(PASSING))) {
    try {
      if (!isHeld(join(place, name), process.platform)) rmSync(join(place, name), { recursive: true, force: true });
    } catch {
      // Another account's.
    }
  }
}

/**
 * A folder for what Chromium has to write while the program runs, where the data folder cannot be had. Nothing of the game goes there. Null
 * where no folder at all can be written; Chromium does without, then.
 */
export function passingFolder(): string | null {
  for (const place of [tmpdir(), '/dev/shm']) {
    try {
      sweep(place);
      return mkdtempSync(join(place, PASSING));
    } catch {
      // The next one.
    }
  }
  return null;
}
