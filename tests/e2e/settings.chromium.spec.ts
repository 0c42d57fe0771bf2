import type { Page } from '@playwright/test';
import { expect, test } from './support/game.ts';
import { changeSettings, expectChangedSettings } from './support/settings.ts';

test('settings survive a new visit, and so does the clock in a session', async ({ game }) => {
  await changeSettings(game);
  await game.reload();
  await expectChangedSettings(game);
  await game.keyboard.press('Escape');
  await game.locator('main.home__main').waitFor();
  await game.keyboard.press('Enter');
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Enter');
  await expect(game.getByRole('timer')).toHaveText(/^(60|59|58) s$/);
});

/** Whether the settings that this origin keeps have the sound off. */
const keptMuted = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('second-look');
      request.addEventListener('success', () => resolve(request.result));
    });
    const kept = await new Promise<readonly unknown[]>((resolve) => {
      const request = database.transaction('kept').objectStore('kept').getAll();
      request.addEventListener('success', () => resolve(request.result));
    });
    database.close();
    return kept.some((text) => typeof text === 'string' && /"muted":\s*true/.test(text));
  });

test('M switches the sound off and on from any screen, and that is kept', async ({ game }) => {
  await game.keyboard.press('m');
  await game.getByRole('button', { name: 'Settings' }).click();
  await expect(game.getByRole('checkbox', { name: 'Sound off' })).toBeChecked();
  await game.keyboard.press('m');
  await expect(game.getByRole('checkbox', { name: 'Sound off' })).not.toBeChecked();
  await game.keyboard.press('m');
  // A page that is left in the same moment takes an unfinished write with it.
  await expect.poll(() => keptMuted(game)).toBe(true);
  await game.reload();
  await game.getByRole('button', { name: 'Settings' }).click();
  await expect(game.getByRole('checkbox', { name: 'Sound off' })).toBeChecked();
});
