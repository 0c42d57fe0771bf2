import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { makeExample } from './support/example-pack.ts';
import { expectFirstDay, forgetEverything, leaveTraces } from './support/forget.ts';
import { expect, test } from './support/game.ts';

let example: Awaited<ReturnType<typeof makeExample>>;

test.beforeAll(async () => {
  example = await makeExample();
});
test.afterAll(() => rmSync(dirname(example.zip), { recursive: true, force: true }));

/** All that this origin keeps, by name. */
const kept = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
  ]);

/** What the game does not use, but what another program at this address could have left. */
async function leaveMore(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.setItem('known-local', 'x');
    sessionStorage.setItem('known-session', 'x');
    await caches.open('known-cache');
    await new Promise((resolve) => {
      const request = indexedDB.open('known-database', 1);
      request.addEventListener('success', () => resolve(request.result.close()));
    });
  });
}

test('after forgetting everything this origin keeps nothing, and a new visit is a first one', async ({ game }) => {
  await leaveTraces(game, example.zip);
  await leaveMore(game);
  expect((await kept(game)).toSorted()).toEqual(
    ['known-cache', 'known-database', 'known-local', 'known-session', 'second-look'].toSorted(),
  );
  await forgetEverything(game);
  await expectFirstDay(game);
  expect((await kept(game)).filter((name) => name !== 'second-look')).toEqual([]);
  const values = await game.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('second-look');
      request.addEventListener('success', () => resolve(request.result));
    });
    const stores = [...database.objectStoreNames];
    const counts = stores.map(
      (store) =>
        new Promise<number>((resolve) => {
          const request = database.transaction(store).objectStore(store).count();
          request.addEventListener('success', () => resolve(request.result));
        }),
    );
    const all = await Promise.all(counts);
    database.close();
    return all;
  });
  // The home screen has asked for sessions and packs again; what it opened for that is empty.
  expect(values.every((count) => count === 0)).toBe(true);
  await game.reload();
  await expectFirstDay(game);
});

test('another tab begins anew and writes nothing of its own back', async ({ game }) => {
  await leaveTraces(game, example.zip);
  const [other] = await Promise.all([
    game.waitForEvent('popup'),
    game.evaluate(() => void window.open(window.location.href, '_blank', 'noopener')),
  ]);
  await expect(other.getByRole('button', { name: /^Continue the lesson/ })).toBeVisible();
  await forgetEverything(game);
  await expectFirstDay(other);
  await expectFirstDay(game);
});
