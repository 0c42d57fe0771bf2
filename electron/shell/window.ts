import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { GROUND, pagePreferences } from './page-preferences.ts';
import { HOME_URL } from './scheme.ts';
import { placeWindow, readWindowState, SMALLEST } from './window-state.ts';
import type { WindowState } from './window-state.ts';

function keptState(file: string): WindowState | null {
  try {
    return readWindowState(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Keeps the window's place. Losing it is no harm, so failing is silent; the file is tiny and written when the window closes. */
function keepState(window: BrowserWindow, file: string): void {
  const state: WindowState = { ...window.getNormalBounds(), maximised: window.isMaximized() };
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // The next start opens in the usual place.
  }
}

/** A page that dies again so soon, ms, would only die for ever. */
const SOON = 10_000;

/** Loads the game anew if its page's process dies: every locked answer is in the journal, and the home screen offers to go on. */
function reviveWhenGone(window: BrowserWindow): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now();
    if (reason !== 'clean-exit' && now - last > SOON) void window.loadURL(HOME_URL);
    last = now;
  });
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
  reviveWhenGone(window);
  void window.loadURL(HOME_URL);
  return window;
}
