import type { BrowserWindow } from 'electron';
import type { TroubleLog } from '../storage/trouble-log.ts';
import { HOME_URL, isOwnPage } from './scheme.ts';
import type { TroubleDesk } from './trouble-desk.ts';
import { WORDS } from './words.ts';

/** A page that dies again so soon after it was opened, ms, would only go on dying. */
const SOON = 10_000;
/** How long the tries after the first one wait, ms: twice as long each time. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 16_000;

/** How long the n-th opening in a row waits, ms: the first not at all, and the one that a person asked for first neither. */
export const waitBefore = (nth: number): number => (nth < 3 ? 0 : Math.min(FIRST_WAIT * 2 ** (nth - 3), LONGEST_WAIT));

interface Around {
  readonly desk: TroubleDesk;
  readonly log: TroubleLog;
  /** Where to open the game anew: at the lesson that was open, or at home. */
  readonly again: () => string;
}

/**
 * Keeps the game in its window. A page whose process dies is opened anew, at the lesson that was open; one that dies again at once is opened
 * when the person wants it, at home and more slowly each time. A page that does not answer can be waited for. A page that has left the
 * game's address is brought back.
 */
export function keepPage(window: BrowserWindow, { desk, log, again }: Around): void {
  const { webContents } = window;
  let opened = -Infinity;
  let inARow = 0;
  let asking = false;
  let stuck: AbortController | null = null;

  const open = (address: string): void => {
    if (window.isDestroyed()) return;
    opened = performance.now();
    // A page that dies while it is loaded is told of by the event, and one that is loaded twice comes the second time.
    void window.loadURL(address).catch(() => undefined);
  };

  const revive = async (): Promise<void> => {
    if (asking || window.isDestroyed()) return;
    inARow = performance.now() - opened < SOON ? inARow + 1 : 1;
    if (inARow === 1) return open(again());
    asking = true;
    const close = (await desk.ask(WORDS.pageGone)) === 1;
    if (!close) await new Promise((resolve) => setTimeout(resolve, waitBefore(inARow)));
    asking = false;
    if (window.isDestroyed()) return;
    if (close) window.destroy();
    else open(HOME_URL);
  };

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    stuck?.abort();
    log.write(`page gone: ${reason} ${exitCode}`);
    // A window that is closing takes its page along.
    setImmediate(() => void revive());
  });

  window.on('unresponsive', () => {
    if (stuck !== null) return;
    log.write('page unresponsive');
    const patience = new AbortController();
    stuck = patience;
    void desk.ask(WORDS.unresponsive, patience.signal).then((answer) => {
      if (stuck === patience) stuck = null;
      if (answer === 1 && !patience.signal.aborted && !window.isDestroyed()) webContents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => {
    stuck?.abort();
    stuck = null;
  });

  webContents.on('preload-error', (_event, _path, error) => log.write('preload', error));
  // What no handler can refuse, `about:blank` say, is left again at once.
  webContents.on('did-navigate', (_event, address) => {
    if (!isOwnPage(address)) open(again());
  });
}
