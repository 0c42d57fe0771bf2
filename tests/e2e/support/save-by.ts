import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './game.ts';

/**
 * Saves what a screen's "Save…" offers under a name, in the edition's own way: a download, or the desktop's dialog, answered with a file in
 * the folder. Returns where the file lies.
 */
export async function saveBy(
  page: Page,
  { app }: { readonly app: ElectronApplication | null },
  folder: string,
  way: RegExp,
): Promise<string> {
  const opener = page.getByRole('button', { name: 'Save…' });
  if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
  const button = page.getByRole('list', { name: 'Save' }).getByRole('button', { name: way });
  const path = join(folder, `saved-${String(way).replaceAll(/\W/g, '')}`);
  if (app === null) {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    await download.saveAs(path);
    return path;
  }
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await button.click();
  await expect.poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(0);
  return path;
}
