import type { ElectronApplication } from '@playwright/test';

/**
 * From now on the main process notes where a window's page, or a frame in it, would be led, behind the program's own guards: `… refused` where
 * one of them said no, and `… allowed` where none did.
 * @param ending how the window's address ends
 * @returns what was noted so far, in order
 */
export async function navigations(app: ElectronApplication, ending = ''): Promise<() => Promise<readonly string[]>> {
  const name = `navigations ${ending}`;
  await app.evaluate(
    ({ BrowserWindow }, [key, end]) => {
      const noted: string[] = [];
      (globalThis as unknown as Record<string, unknown>)[key] = noted;
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().endsWith(end));
      window?.webContents.on('will-frame-navigate', (event) =>
        noted.push(`${event.url} ${event.defaultPrevented ? 'refused' : 'allowed'}`),
      );
    },
    [name, ending] as const,
  );
  return () => app.evaluate((_, key) => (globalThis as unknown as Record<string, string[]>)[key] ?? [], name);
}
