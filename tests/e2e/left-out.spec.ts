import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { dropFile, makeExample } from './support/example-pack.ts';
import { expect, test } from './support/game.ts';

let example: Awaited<ReturnType<typeof makeExample>>;

test.beforeAll(async () => {
  example = await makeExample();
});
test.afterAll(() => rmSync(dirname(example.zip), { recursive: true, force: true }));

/** Takes the imported pictures for something else where the browser keeps them, as a failing disk does. */
const spoilInBrowser = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('second-look');
      request.addEventListener('success', () => resolve(request.result));
    });
    const store = database.transaction('pictures', 'readwrite').objectStore('pictures');
    const keys = await new Promise<readonly IDBValidKey[]>((resolve) => {
      const request = store.getAllKeys();
      request.addEventListener('success', () => resolve(request.result));
    });
    for (const key of keys) store.put(new Uint8Array(500).fill(7), key);
    database.close();
    return keys.length;
  });

function spoilOnDisk(userData: string): number {
  const folder = join(userData, 'packs');
  const pictures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.webp'));
  for (const picture of pictures) writeFileSync(join(folder, picture), Buffer.alloc(500, 7));
  return pictures.length;
}

test('pictures that are lost after an import are left out of the lesson, told, and not marked', async ({
  game,
  userData,
  running,
  journals,
}) => {
  await game.getByRole('button', { name: /^Packs/ }).click();
  await game.locator('main.packs').waitFor();
  await dropFile(game, example.zip);
  await game.getByRole('button', { name: 'Play this pack' }).click();
  await game.keyboard.press('Escape');
  expect(running.app === null ? await spoilInBrowser(game) : spoilOnDisk(userData)).toBeGreaterThan(3);

  await game.getByRole('button', { name: /^Start the lesson/ }).click();
  let texts = 0;
  for (const round of [1, 2, 3]) {
    await game.locator('main.briefing').waitFor();
    await game.keyboard.press('Enter');
    await game.locator('main.look__main, main.question, main.result').first().waitFor();
    while ((await game.locator('main.look__main').count()) > 0) {
      await expect(game.locator('.look')).toHaveAttribute('data-medium', 'text');
      texts += 1;
      await game.keyboard.press(String(round + 1));
      await game.keyboard.press('Enter');
      await game.locator('main.reveal__main').waitFor();
      await game.keyboard.press('Enter');
      await game.locator('main.look__main, main.question, main.result').first().waitFor();
    }
    if ((await game.locator('main.question').count()) > 0) await game.keyboard.press('Enter');
    await game.locator('main.result').waitFor();
    await game.keyboard.press('Enter');
  }
  await game.locator('main.debrief').waitFor();
  await expect(game.getByText('4 pictures could not be shown and were left out.')).toBeVisible();
  expect(texts).toBe(2);

  const [journal] = await journals();
  const skips = (journal?.log ?? []).filter(({ command }) => command.type === 'skip');
  expect(skips).toHaveLength(4);
  // Told in the strip, which goes with the session.
  const strip = game.getByRole('status', { name: 'Messages' });
  await expect(strip).toContainText('is damaged, so it was left out. It does not count.');
  await game.screenshot({ path: test.info().outputPath('left-out.png') });
  await game.locator('.bar__brand').click();
  await expect(strip).not.toContainText('left out');
});
