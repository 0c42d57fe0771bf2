import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { CHANNELS, METHODS } from './bridge-channels.ts';
import type { Method } from './bridge-channels.ts';
import { isOwnAddress } from './shell/scheme.ts';

/** Calls the bridge; loaded late, so that the window does not wait for schemas and storage. */
export type Call = (method: Method, args: readonly unknown[]) => Promise<unknown>;

/** Whether a message comes from the top frame of the game's own window, showing the game (Electron checklist item 17). */
function isOurs(event: IpcMainInvokeEvent, page: WebContents | null): boolean {
  const frame = event.senderFrame;
  return (
    page !== null && event.sender === page && frame !== null && frame === page.mainFrame && isOwnAddress(frame.url)
  );
}

/**
 * The one place that listens to the page. Each channel is one method of the bridge; whoever else calls is refused without a reason.
 * @param page the game's page, or null before the window is there
 */
export function listen(page: () => WebContents | null, call: Call): void {
  for (const method of METHODS) {
    ipcMain.handle(CHANNELS[method], (event, ...args: readonly unknown[]) => {
      if (!isOurs(event, page())) throw new Error('Refused.');
      return call(method, args);
    });
  }
}
