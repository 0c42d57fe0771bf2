import { closeSync, constants, fstatSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { GROUND, pagePreferences } from './page-preferences.ts';
import { HOME_URL } from './scheme.ts';
import { placeWindow, readWindowState, SMALLEST } from './window-state.ts';
import type { WindowState } from './window-state.ts';

/** A kept state has some eighty bytes. */
const MOST = 4096;
/** A pipe of that name is not waited for, and a link not followed. */
const SAFELY = (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Opens a small file for what is done with it. Throws where it is none. */
function withFile<T>(path: string, flags: number, task: (file: number) => T): T {
  const file = openSync(path, flags | SAFELY, 0o600);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > MOST) throw new Error('This is no state of a window.');
    return task(file);
  } finally {
    closeSync(file);
  }
}

function keptState(path: string): WindowState | null {
  try {
    return withFile(path, constants.O_RDONLY, (file) => readWindowState(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps the window's place. Losing it is no harm, so failing is silent; the file is tiny and written when the window closes. */
function keepState(window: BrowserWindow, path: string): void {
  const state: WindowState = { ...window.getNormalBounds(), maximised: window.isMaximized() };
  try {
    withFile(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC, (file) =>
      writeFileSync(file, JSON.stringify(state)),
    );
  } catch {
    // The next start opens in the usual place.
  }
}

/**
 * Opens the game's window and starts loading.
 * @param options `keepsPlace`: asked when it closes, whether its place is to be kept for the next start
 */
export function openWindow(options: {
  readonly userData: string;
  readonly preload: string;
  readonly devTools: boolean;
  readonly keepsPlace: () => boolean;
}): BrowserWindow {
  const stateFile = join(options.userData, 'window.json');
  const { maximised, ...bounds } = placeWindow(
    keptState(stateFile),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Second Look',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: pagePreferences(options),
  });
  window.once('ready-to-show', () => {
    if (maximised === true) window.maximize();
    window.show();
  });
  window.on('close', () => {
    if (options.keepsPlace()) keepState(window, stateFile);
  });
  void window.loadURL(HOME_URL);
  return window;
}
