import type { BrowserWindow, Session } from 'electron';

/**
 * Clears all that Chromium keeps of the game's page: storage, caches, compiled code, and the zoom, which it keeps by itself. What it needs
 * to run (its `Preferences`, `Local State` and empty stores) it makes anew; nothing of the game is in them. Rejects if it cannot.
 */
export async function forgetPage(session: Session, window: BrowserWindow | null): Promise<void> {
  window?.webContents.setZoomLevel(0);
  await session.clearStorageData();
  await Promise.all([
    session.clearCache(),
    session.clearCodeCaches({ urls: [] }),
    session.clearHostResolverCache(),
    session.clearAuthCache(),
  ]);
  session.flushStorageData();
}
