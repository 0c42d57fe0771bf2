import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launchGame } from './electron-app.ts';
import { makeExample } from './support/example-pack.ts';
import { expectFirstDay, forgetEverything, leaveTraces } from './support/forget.ts';
import { expect, test } from './support/game.ts';
import { findTexts } from './support/scan-folder.ts';

let example: Awaited<ReturnType<typeof makeExample>>;

test.beforeAll(async () => {
  example = await makeExample();
});
test.afterAll(() => rmSync(dirname(example.zip), { recursive: true, force: true }));

/** What the game writes. The rest of the folder Chromium makes for itself at every start; the scan shows that nothing is in it. */
const OURS = /^(settings|seen|window)\.json|^(sessions|packs)\b/;

test('after forgetting everything, no file of the data folder holds anything of it, and the next start is a first one', async ({
  userData,
}) => {
  const first = await launchGame(userData);
  const page = await first.firstWindow();
  await leaveTraces(page, example.zip);
  // What a page could leave in Chromium's own stores, though the game does not.
  await page.evaluate(async () => {
    localStorage.setItem('known-local', 'known-value');
    await new Promise((resolve) => {
      const request = indexedDB.open('known-database', 1);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('known-store'));
      request.addEventListener('success', () => {
        request.result.close();
        resolve(null);
      });
    });
  });
  await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomLevel(1.5));
  expect(readdirSync(userData).filter((name) => OURS.test(name)).length).toBeGreaterThanOrEqual(4);
  const seen = (await page.evaluate(() => window.secondLook?.loadSeen())) ?? [];
  const listed = await page.evaluate(() => window.secondLook?.listSessions());
  const session = listed?.sessions[0]?.id ?? '';
  const [exhibit = ''] = seen;
  expect([session, exhibit].map((each) => each.length)).toEqual([16, 10]);
  const known = [session, exhibit, 'A small museum', 'darkroom', 'second-look-journal', 'known-value', 'known-store'];
  await expect.poll(() => known.filter((text) => findTexts(userData, [text]).length === 0)).toEqual([]);

  await forgetEverything(page);
  await expectFirstDay(page);
  expect(
    await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel()),
  ).toBe(0);
  await expect.poll(() => findTexts(userData, known)).toEqual([]);
  await first.close();
  expect(findTexts(userData, known)).toEqual([]);
  expect(readdirSync(userData).filter((name) => OURS.test(name))).toEqual([]);
  expect(readFileSync(join(userData, 'Preferences'), 'utf8')).not.toContain('"zoom_level"');

  const second = await launchGame(userData);
  await expectFirstDay(await second.firstWindow());
  await second.close();
});
