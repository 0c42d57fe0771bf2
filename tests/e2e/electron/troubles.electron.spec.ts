import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerByKey } from '../support/play.ts';
import { expect, test } from './app-test.ts';

interface Asked {
  readonly message: string;
  readonly answer: number | null;
}

declare global {
  /** The dialogs that the program under test has shown, in its main process. */
  var asked: { message: string; answer: number | null }[];
}

/** Puts a person in front of the program's dialogs who presses these buttons in turn; null: is away. The last one is pressed again. */
function answerDialogs(app: ElectronApplication, answers: readonly (number | null)[]): Promise<void> {
  return app.evaluate(({ dialog }, buttons) => {
    globalThis.asked = [];
    dialog.showMessageBox = (...given: readonly unknown[]) => {
      const { message, signal } = given.at(-1) as Electron.MessageBoxOptions;
      const answer = buttons[Math.min(globalThis.asked.length, buttons.length - 1)] ?? null;
      globalThis.asked.push({ message, answer });
      return new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve({ response: 0, checkboxChecked: false }));
        if (answer !== null) resolve({ response: answer, checkboxChecked: false });
      });
    };
  }, answers);
}

const dialogs = (app: ElectronApplication): Promise<readonly Asked[]> => app.evaluate(() => globalThis.asked);

/** The game's process crashes; it is on its way back when this resolves. */
const crash = (app: ElectronApplication): Promise<void> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const gone = new Promise<void>((resolve) => contents?.once('render-process-gone', () => resolve()));
    contents?.forcefullyCrashRenderer();
    await gone;
  });

/** What is shown, asked of the page itself: the test tool's own handle does not outlive a crash. */
const shown = (app: ElectronApplication): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed()) return 'nothing';
    const found: unknown = await contents
      .executeJavaScript(
        'document.querySelector("main")?.className + " " + (document.querySelector("h1")?.textContent ?? "")',
      )
      .catch(() => 'nothing');
    return String(found);
  });

const logOf = (userData: string): string => {
  const path = join(userData, 'log', 'second-look.log');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

async function playTwo(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.locator('main.briefing').waitFor();
  await page.keyboard.press('Enter');
  for (const level of [4, 2]) {
    await answerByKey(page, level);
    await page.keyboard.press('Enter');
  }
  await page.locator('main.look__main').waitFor();
}

test('a page whose process dies in a lesson comes back at that lesson, and nobody is asked', async ({
  app,
  page,
  userData,
}) => {
  await answerDialogs(app, [null]);
  await playTwo(page);
  const before = await shown(app);
  expect(before).toContain('look__main');
  await crash(app);
  await expect.poll(() => shown(app)).toBe(before);
  expect(await dialogs(app)).toEqual([]);
  expect(logOf(userData)).toMatch(/page gone: (crashed|killed)/);
});

test('a page that dies on the home screen comes back there', async ({ app, page }) => {
  await answerDialogs(app, [null]);
  await playTwo(page);
  await page.reload();
  await page.getByText('Continue the lesson').waitFor();
  await crash(app);
  await expect.poll(() => shown(app)).toContain('home__main');
});

test('a page that dies at once again: one dialog, and the home screen when it is wanted', async ({ app, page }) => {
  await answerDialogs(app, [0]);
  await playTwo(page);
  await crash(app);
  await expect.poll(() => shown(app)).toContain('look__main');
  await crash(app);
  await expect.poll(() => shown(app)).toContain('home__main');
  await crash(app);
  await expect.poll(() => shown(app)).toContain('home__main');
  expect((await dialogs(app)).map(({ message }) => message)).toEqual([
    'The game has stopped.',
    'The game has stopped.',
  ]);
});

test('while that dialog waits there is no second one, and Close closes', async ({ app, page }) => {
  await answerDialogs(app, [null]);
  await page.title();
  await crash(app);
  await expect.poll(() => shown(app)).toContain('home__main');
  await crash(app);
  await expect.poll(() => dialogs(app)).toHaveLength(1);
  // What goes wrong meanwhile is written down and not told.
  await app.evaluate(() => {
    for (let n = 0; n < 5; n += 1) void Promise.reject(new Error('again'));
  });
  await app.evaluate(() => new Promise((resolve) => setImmediate(resolve)));
  expect(await dialogs(app)).toHaveLength(1);
});

test('a person who does not want to try again closes the program', async ({ app, page }) => {
  await answerDialogs(app, [1]);
  await page.title();
  await crash(app);
  await expect.poll(() => shown(app)).toContain('home__main');
  await Promise.all([app.waitForEvent('close'), crash(app).catch(() => undefined)]);
});

test('what nobody caught is told in one dialog and written down without paths, names or answers', async ({
  app,
  page,
  userData,
}) => {
  await answerDialogs(app, [0]);
  await page.title();
  await app.evaluate(() => {
    for (let n = 0; n < 20; n += 1) {
      setImmediate(() => {
        throw new TypeError('/srv/anna/Essay of Ben.docx: answer 5');
      });
      void Promise.reject(Object.assign(new Error('open C:\\School\\anna\\x.json'), { code: 'EACCES' }));
    }
  });
  await expect.poll(() => logOf(userData).split('\n').length).toBe(41);
  expect((await dialogs(app)).map(({ message }) => message)).toEqual(['Something went wrong in the program.']);
  const text = logOf(userData);
  expect(text).toMatch(/uncaught exception \| TypeError \| unknown/);
  expect(text).toMatch(/unhandled rejection \| Error \| EACCES/);
  expect(text).not.toMatch(/anna|Essay|Ben|answer|[/\\](home|srv|Users|tmp|work)/);
  expect(await page.evaluate(() => window.secondLook?.edition)).toBe('desktop');
});

test('the log never grows beyond 1 MB', async ({ app, page, userData }) => {
  await answerDialogs(app, [0]);
  await page.title();
  await app.evaluate(async () => {
    for (let round = 0; round < 60; round += 1) {
      for (let n = 0; n < 300; n += 1) void Promise.reject(new Error('x'));
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
  const sizeOf = (name: string): number => {
    const path = join(userData, 'log', name);
    return existsSync(path) ? statSync(path).size : 0;
  };
  await expect.poll(() => sizeOf('second-look.old.log')).toBeGreaterThan(400_000);
  expect(sizeOf('second-look.log') + sizeOf('second-look.old.log')).toBeLessThan(1_000_000);
});

test('a page that does not answer: one dialog; Wait waits, and Start anew opens the lesson again', async ({
  app,
  page,
}) => {
  await answerDialogs(app, [0, 1]);
  await playTwo(page);
  const before = await shown(app);
  const hang = (): Promise<void> =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.emit('unresponsive');
      window?.emit('unresponsive');
    });
  await hang();
  await expect.poll(() => dialogs(app)).toHaveLength(1);
  expect(await shown(app)).toBe(before);
  await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // So stuck that nothing but the end of its process helps.
    void window?.webContents.executeJavaScript('for (;;) {}').catch(() => undefined);
    const back = new Promise<void>((resolve) => window?.webContents.once('did-finish-load', () => resolve()));
    window?.emit('unresponsive');
    await back;
  });
  await expect.poll(() => shown(app)).toBe(before);
  expect((await dialogs(app)).map(({ message }) => message)).toEqual([
    'The game does not answer.',
    'The game does not answer.',
  ]);
});

test('a page that answers again takes its dialog away', async ({ app, page }) => {
  await answerDialogs(app, [null]);
  await page.title();
  const closed = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    const [window] = BrowserWindow.getAllWindows();
    const ended = new Promise<number>((resolve) => {
      const show = dialog.showMessageBox.bind(dialog) as (
        ...given: readonly unknown[]
      ) => Promise<Electron.MessageBoxReturnValue>;
      dialog.showMessageBox = async (...given: readonly unknown[]) => {
        const answer = await show(...given);
        resolve(answer.response);
        return answer;
      };
    });
    window?.emit('unresponsive');
    await new Promise((resolve) => setImmediate(resolve));
    window?.emit('responsive');
    return ended;
  });
  expect(closed).toBe(0);
  expect(await page.evaluate(() => window.secondLook?.edition)).toBe('desktop');
});

test('About shows the log where there is one, and forgetting takes it away', async ({ app, page, userData }) => {
  await answerDialogs(app, [0]);
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => {
      globalThis.asked.push({ message: path, answer: 0 });
    };
  });
  await page.getByRole('button', { name: 'About', exact: true }).click();
  await page.getByRole('button', { name: 'Show log' }).click();
  await expect(page.getByText('There is no log.')).toBeVisible();
  expect(await dialogs(app)).toEqual([]);
  await app.evaluate(() => void Promise.reject(new Error('x')));
  await expect.poll(() => logOf(userData)).not.toBe('');
  await page.getByRole('button', { name: 'Show log' }).click();
  await expect(page.getByText('There is no log.')).toHaveCount(0);
  expect((await dialogs(app)).at(-1)?.message).toBe(join(userData, 'log', 'second-look.log'));
  expect(await page.evaluate(() => window.secondLook?.forgetEverything())).toEqual({ ok: true, value: null });
  expect(existsSync(join(userData, 'log'))).toBe(false);
});
