import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { ElectronApplication } from '@playwright/test';

/** Kills the game as a power cut would: at once, with no chance to tidy up. Resolves when the process is gone. */
export async function killApp(app: ElectronApplication): Promise<void> {
  const gone = once(app.process(), 'exit');
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(app.process().pid), '/f']);
  else app.process().kill('SIGKILL');
  await gone;
}
