import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchGame } from '../electron-app.ts';
import { test as base } from '../support/watched.ts';

interface ShellFixtures {
  /** A data folder of the test's own. */
  readonly userData: string;
  /** The program, its window open. */
  readonly app: ElectronApplication;
  /** The game's page, loaded. */
  readonly page: Page;
}

/** A test of the desktop shell: its own Electron on its own data folder. */
export const test = base.extend<ShellFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern.
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'second-look-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  app: async ({ userData }, use) => {
    const app = await launchGame(userData);
    await app.firstWindow();
    await use(app);
    await app.close();
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await use(page);
  },
});

export { expect } from '../support/watched.ts';
