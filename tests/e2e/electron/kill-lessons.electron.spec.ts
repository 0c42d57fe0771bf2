import type { ElectronApplication, Page } from '@playwright/test';
import type { StoredSession } from '../../../game/bridge/contract.ts';
import { createRandom } from '../../../game/random.ts';
import { launchGame } from '../electron-app.ts';
import { answerByKey, replayed } from '../support/play.ts';
import { expect, test } from './app-test.ts';
import { killApp } from './kill.ts';

const LESSONS = 20;
const SEED = 20_261;

async function start(userData: string): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await launchGame(userData);
  const page = await app.firstWindow();
  await page.locator('main.home__main').waitFor();
  return { app, page };
}

/** The session last played, as the next start reads it. */
async function lastSession(page: Page): Promise<StoredSession> {
  const stored = await page.evaluate(async () => {
    const list = await window.secondLook?.listSessions();
    const newest = list?.sessions[0];
    return newest === undefined ? undefined : window.secondLook?.readSession(newest.id);
  });
  if (stored?.ok !== true) throw new Error(`The journal is gone: ${JSON.stringify(stored)}`);
  return stored.value;
}

/** Answers exhibits, then locks one more and kills the game `frames` frames after the key. Gives the answers that were shown as locked. */
async function playAndKill(
  app: ElectronApplication,
  page: Page,
  exhibits: number,
  frames: number,
): Promise<readonly number[]> {
  const shown: number[] = [];
  await page.keyboard.press('Enter');
  await page.locator('main.briefing').waitFor();
  await page.keyboard.press('Enter');
  for (let index = 0; index < exhibits; index += 1) {
    const level = (index % 6) + 1;
    await answerByKey(page, level, index % 5 === 4);
    shown.push(level);
    await page.keyboard.press('Enter');
  }
  await page.locator('main.look__main').waitFor();
  await page.keyboard.press('3');
  await page.locator('.answer[aria-pressed="true"][aria-keyshortcuts="3"]').waitFor();
  const pressed = page.keyboard.press('Enter').catch(() => undefined);
  await page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, frames);
  await killApp(app);
  await pressed;
  return shown;
}

test(`${LESSONS} lessons are killed at random points, and not one locked answer is lost`, async ({ userData }) => {
  test.slow();
  const random = createRandom(SEED);
  let { app, page } = await start(userData);
  for (let lesson = 0; lesson < LESSONS; lesson += 1) {
    const exhibits = random.integer(8);
    const frames = random.integer(4);
    const shown = await playAndKill(app, page, exhibits, frames);
    ({ app, page } = await start(userData));

    await test.step(`lesson ${lesson + 1}, killed ${frames} frames after locking answer ${exhibits + 1}`, async () => {
      const stored = await lastSession(page);
      const state = replayed(stored.setup, stored.log);
      const locked = state.records.filter((record) => record.locked).map((record) => record.level);
      expect(locked.slice(0, shown.length)).toEqual(shown);
      expect(locked.slice(shown.length)).toEqual(locked.length > shown.length ? [3] : []);
      expect(stored.notices).toEqual([]);

      await page
        .getByRole('button', { name: /Continue the lesson/ })
        .first()
        .click();
      const screen =
        state.phase.name === 'reveal' ? 'reveal__main' : state.phase.name === 'look' ? 'look__main' : 'briefing';
      await page.locator(`main.${screen}`).waitFor();
      await page.getByRole('button', { name: /home/i }).click();
      await page.locator('main.home__main').waitFor();
    });
  }
  await app.close();
});
