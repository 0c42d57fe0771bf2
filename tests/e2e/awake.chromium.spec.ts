import type { Page } from '@playwright/test';
import { beginClass } from './support/awake.ts';
import { expect, test } from './support/game.ts';

declare global {
  interface Window {
    /** Every wake lock that the browser has given to the page. */
    locks?: WakeLockSentinel[];
  }
}

/** Takes note of every lock that the browser really gives. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { wakeLock } = navigator;
    const request = wakeLock.request.bind(wakeLock);
    window.locks = [];
    wakeLock.request = async (type) => {
      const lock = await request(type);
      window.locks?.push(lock);
      return lock;
    };
  });

/** How many locks are held, of how many that were given. */
const locks = (page: Page): Promise<readonly [number, number]> =>
  page.evaluate(() => [(window.locks ?? []).filter(({ released }) => !released).length, window.locks?.length ?? 0]);

test('the display stays on in a class lesson, also after the page was out of sight, and not after it', async ({
  game,
}) => {
  await watch(game);
  expect(await locks(game)).toEqual([0, 0]);
  await beginClass(game, 'lesson');
  await expect.poll(() => locks(game)).toEqual([1, 1]);
  // The browser takes it back when the page goes out of sight.
  await game.evaluate(async () => {
    await window.locks?.[0]?.release();
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => locks(game)).toEqual([1, 2]);
  await game.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => locks(game)).toEqual([1, 2]);
});

test('in the deck too, until it is left', async ({ game }) => {
  await watch(game);
  await beginClass(game, 'deck');
  await expect.poll(() => locks(game)).toEqual([1, 1]);
  await game.getByRole('button', { name: 'End and save' }).click();
  await game.locator('main.room-debrief').waitFor();
  await game.keyboard.press('Escape');
  await game.locator('main.home__main').waitFor();
  await expect.poll(() => locks(game)).toEqual([0, 1]);
  await game.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => locks(game)).toEqual([0, 1]);
});

test('where the browser refuses it, the lesson goes on and nothing is said', async ({ game }) => {
  await game.evaluate(() => {
    navigator.wakeLock.request = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await beginClass(game, 'lesson');
  await expect(game.locator('main.briefing, main.trust')).toBeVisible();
  await expect(game.locator('.notices')).toHaveCount(0);
});
