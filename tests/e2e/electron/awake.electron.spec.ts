import type { ElectronApplication } from '@playwright/test';
import { beginClass } from '../support/awake.ts';
import { expect, test } from './app-test.ts';

declare global {
  /** The blockers that the program under test has started, in its main process. */
  var blockers: { readonly type: string; readonly id: number }[];
}

/** Takes note of what is started; the real thing is started all the same. */
const watch = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ powerSaveBlocker }) => {
    globalThis.blockers = [];
    const start = powerSaveBlocker.start.bind(powerSaveBlocker);
    powerSaveBlocker.start = (type) => {
      const id = start(type);
      globalThis.blockers.push({ type, id });
      return id;
    };
  });

const awake = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(({ powerSaveBlocker }) =>
    globalThis.blockers.filter(({ id }) => powerSaveBlocker.isStarted(id)).map(({ type }) => type),
  );

test('the display stays on in a class lesson and in the deck, and only there', async ({ app, page }) => {
  await watch(app);
  expect(await awake(app)).toEqual([]);
  await beginClass(page, 'lesson');
  await expect.poll(() => awake(app)).toEqual(['prevent-display-sleep']);
  await page.reload();
  await page.locator('main.home__main').waitFor();
  await expect.poll(() => awake(app)).toEqual([]);
  await beginClass(page, 'deck');
  await expect.poll(() => awake(app)).toEqual(['prevent-display-sleep']);
  await page.getByRole('button', { name: 'End and save' }).click();
  await page.locator('main.room-debrief').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('main.home__main').waitFor();
  await expect.poll(() => awake(app)).toEqual([]);
});

test('it may go dark again when the lesson’s process dies', async ({ app, page }) => {
  await watch(app);
  await beginClass(page, 'lesson');
  await expect.poll(() => awake(app)).toEqual(['prevent-display-sleep']);
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const back = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    contents?.forcefullyCrashRenderer();
    await back;
  });
  // Nothing was answered yet, so it came back at home.
  await expect.poll(() => awake(app)).toEqual([]);
});

test('whoever asks twice is kept awake once, and asks once to end it', async ({ app, page }) => {
  await watch(app);
  await page.evaluate(async () => {
    for (const on of [true, true, true]) await window.secondLook?.keepAwake(on);
  });
  expect(await awake(app)).toEqual(['prevent-display-sleep']);
  await page.evaluate(() => window.secondLook?.keepAwake(false));
  expect(await awake(app)).toEqual([]);
  const wrong = await page.evaluate(() =>
    (window.secondLook as unknown as { keepAwake(on: unknown): Promise<void> }).keepAwake('yes').then(
      () => 'taken',
      () => 'refused',
    ),
  );
  expect(wrong).toBe('refused');
  expect(await awake(app)).toEqual([]);
});
