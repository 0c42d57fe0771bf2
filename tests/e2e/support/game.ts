import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { readJournal } from '../../../game/keeping/journal.ts';
import type { StoredSession } from '../../../game/bridge/contract.ts';
import { launchGame } from '../electron-app.ts';
import { expect, test as base, watchContext } from './watched.ts';

export interface GameFixtures {
  /** The game at its home screen, in the edition of the project. */
  readonly game: Page;
  /** The journals kept so far, read the way the edition stores them. */
  readonly journals: () => Promise<readonly Pick<StoredSession, 'id' | 'startedAt' | 'setup' | 'log'>[]>;
  readonly userData: string;
  /** Does what opens a file dialog, and chooses a path in it: the browser's own, or the desktop's, which a test cannot click. */
  readonly chooseInDialog: (open: () => Promise<void>, path: string) => Promise<void>;
  /** Does what saves a file, and gives its path: a download, or where the desktop's dialog is told to put it, under the name that it suggests. */
  readonly saveFile: (save: () => Promise<void>) => Promise<string>;
  /** The desktop's process; null in the browser edition. */
  readonly running: { app: ElectronApplication | null };
  /** Further part of the address, as `?language=pseudo`; browser edition only. */
  readonly query: string;
}

/** Journal lines as the browser edition keeps them: by [session, line number] in the store `lines`. */
async function linesInBrowser(page: Page): Promise<readonly { readonly id: string; readonly line: string }[]> {
  return page.evaluate(async () => {
    const names = await indexedDB.databases();
    const found: { id: string; line: string }[] = [];
    for (const { name } of names) {
      if (name === undefined) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
      const store = database.transaction('lines').objectStore('lines');
      await new Promise<void>((resolve) => {
        const cursor = store.openCursor();
        cursor.addEventListener('success', () => {
          const at = cursor.result;
          if (at === null) return resolve();
          const [id] = at.key as [string, number];
          found.push({ id, line: String(at.value) });
          at.continue();
        });
      });
      database.close();
    }
    return found;
  });
}

function linesOnDisk(userData: string): readonly { readonly id: string; readonly line: string }[] {
  const folder = join(userData, 'sessions');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => ({ id: name.replace(/\.jsonl$/, ''), line })),
    );
}

export const test = base.extend<GameFixtures>({
  query: ['', { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern.
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'second-look-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  running: [{ app: null }, { option: true }],
  game: async ({ playwright, baseURL, userData, query, running }, use, info) => {
    if (info.project.name === 'electron') {
      const app = await launchGame(userData);
      running.app = app;
      const page = await app.firstWindow();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await use(page);
      await app.close();
      return;
    }
    const browser = await playwright.chromium.launch(info.project.use.launchOptions);
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, colorScheme: null });
    watchContext(page.context());
    await page.goto(`${baseURL ?? ''}/${query}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await use(page);
    await browser.close();
  },
  chooseInDialog: async ({ game, running }, use) => {
    // The desktop's own dialogs are for packs; results are chosen in the browser engine's, there as well.
    let next = '';
    if (running.app !== null) game.on('filechooser', (chooser) => void chooser.setFiles(next));
    await use(async (open, path) => {
      next = path;
      if (running.app === null) {
        const [chooser] = await Promise.all([game.waitForEvent('filechooser'), open()]);
        return chooser.setFiles(path);
      }
      await running.app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, path);
      await open();
    });
  },
  saveFile: async ({ game, running }, use) => {
    const root = mkdtempSync(join(tmpdir(), 'second-look-saved-'));
    await use(async (save) => {
      const folder = mkdtempSync(join(root, 'file-'));
      if (running.app === null) {
        const [download] = await Promise.all([game.waitForEvent('download'), save()]);
        const path = join(folder, download.suggestedFilename());
        await download.saveAs(path);
        return path;
      }
      await running.app.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = (...given: readonly unknown[]) => {
          const { defaultPath } = given.at(-1) as Electron.SaveDialogOptions;
          const filePath = `${chosen}/${defaultPath?.split(/[/\\]/).at(-1) ?? ''}`;
          return Promise.resolve({ canceled: false, filePath });
        };
      }, folder);
      await save();
      const finished = (): readonly string[] => readdirSync(folder).filter((name) => !name.endsWith('.unfinished'));
      await expect.poll(finished).toHaveLength(1);
      return join(folder, ...finished());
    });
    rmSync(root, { recursive: true, force: true });
  },
  journals: async ({ game, userData }, use, info) => {
    await use(async () => {
      const lines = info.project.name === 'electron' ? linesOnDisk(userData) : await linesInBrowser(game);
      return [...new Set(lines.map((each) => each.id))].map((id) => {
        const read = readJournal(
          id,
          lines.filter((each) => each.id === id).map((each) => each.line),
        );
        if (!read.ok) throw new Error(`journal ${id}: ${read.error.kind}`);
        const { startedAt, setup, log } = read.value;
        return { id, startedAt, setup, log };
      });
    });
  },
});

export { expect } from './watched.ts';
