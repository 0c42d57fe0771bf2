import type { App } from 'electron';
import { codeOf } from '../storage/trouble.ts';
import type { TroubleLog } from '../storage/trouble-log.ts';
import type { TroubleDesk } from './trouble-desk.ts';
import { WORDS } from './words.ts';

/** Nobody reads what the program would say on a terminal that was closed: no trouble. */
const isClosedTerminal = (error: unknown): boolean => codeOf(error) === 'EPIPE';

/**
 * The main process's last line of defence: whatever nobody caught is written down and told once, and the program goes on. A helper of
 * Chromium's that ends is started anew by Chromium itself, and only written down.
 */
export function watchProgram({
  app,
  desk,
  log,
}: {
  readonly app: App;
  readonly desk: TroubleDesk;
  readonly log: TroubleLog;
}): void {
  const trouble = async (where: string, error: unknown): Promise<void> => {
    if (isClosedTerminal(error)) return;
    log.write(where, error);
    await app.whenReady();
    if ((await desk.askSeldom(WORDS.mainTrouble)) === 1) app.quit();
  };
  const told = (where: string, error: unknown): void => {
    // A dialog that cannot be shown must not be told of by a dialog.
    trouble(where, error).catch((failure: unknown) => log.write('dialog', failure));
  };
  process.on('uncaughtException', (error) => told('uncaught exception', error));
  process.on('unhandledRejection', (reason) => told('unhandled rejection', reason));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.write(`helper gone: ${type} ${reason} ${exitCode}`);
  });
}
