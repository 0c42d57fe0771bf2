import { readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../storage/trouble.ts';

/** The part of Electron's `app` that is used here. */
interface LockKeeper {
  requestSingleInstanceLock(): boolean;
}

/** What Chromium puts into a data folder for whoever runs on it: a link that names machine and process, and two beside it. */
const LOCK = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'] as const;

/** Whether a process of that number runs, also one of somebody else's. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Whether the lock of a data folder belongs to a process that runs on this machine. Windows' lock ends with its process. */
export function isHeld(folder: string, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return true;
  try {
    const [, host, pid] = /^(.+)-(\d+)$/.exec(readlinkSync(join(folder, LOCK[0]))) ?? [];
    return host === hostname() && pid !== undefined && Number(pid) !== process.pid && runs(Number(pid));
  } catch {
    return false;
  }
}

/**
 * Whether this is the first start on a data folder. The second one has told the first by asking. A lock that was left by a machine of another
 * name, or by a process that has ended, is no start: a folder on a server has one after every power cut, and it would keep the program
 * from opening for ever.
 */
export function isFirstStart(app: LockKeeper, folder: string, platform: NodeJS.Platform): boolean {
  if (app.requestSingleInstanceLock()) return true;
  if (isHeld(folder, platform)) return false;
  for (const name of LOCK) {
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // Then it runs without a lock: better two windows than none.
    }
  }
  app.requestSingleInstanceLock();
  return true;
}
