import { powerSaveBlocker } from 'electron';
import type { BrowserWindow } from 'electron';

/**
 * Keeps the display awake while the game's page asks for it. What the page asked for ends with it, however it ends.
 * @param game the game's window; null once it is closed
 */
export function createKeepAwake(game: () => BrowserWindow | null): (on: boolean) => void {
  let blocker: number | null = null;
  let watched: BrowserWindow | null = null;

  const release = (): void => {
    if (blocker !== null) powerSaveBlocker.stop(blocker);
    blocker = null;
  };

  const watch = (window: BrowserWindow): void => {
    watched = window;
    window.on('closed', release);
    window.webContents.on('render-process-gone', release);
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) release();
    });
  };

  return (on) => {
    const window = game();
    if (window !== null && window !== watched) watch(window);
    if (!on || window === null) release();
    else blocker ??= powerSaveBlocker.start('prevent-display-sleep');
  };
}
