import type { Page } from '@playwright/test';
import { dropFile } from './example-pack.ts';
import { expect } from './game.ts';
import { answerByKey } from './play.ts';
import { changeSettings } from './settings.ts';

/** Leaves something of each kind: settings, a session with an answer, a seen exhibit, an imported pack and one that was removed. */
export async function leaveTraces(page: Page, zip: string): Promise<void> {
  await changeSettings(page);
  await page.keyboard.press('Enter');
  await page.locator('main.briefing').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('main.look__main').waitFor();
  await answerByKey(page, 2);
  await page.getByRole('button', { name: 'Second Look: home' }).click();
  await expect(page.getByRole('button', { name: /^Continue the lesson/ })).toBeVisible();
  await dropFile(page, zip);
  await expect(page.getByRole('heading', { name: /is imported/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('main.home__main').waitFor();
}

/** Forgets everything as a person does. */
export async function forgetEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: /^Forget everything on this machine/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
}

/** The home screen as on the first day: standard settings, nothing to continue, the program's own pack, no messages. */
export async function expectFirstDay(page: Page): Promise<void> {
  await page.locator('main.home__main').waitFor();
  await expect(page.getByRole('button', { name: /^Continue/ })).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-size', 'normal');
  await expect(page.locator('.notices')).toHaveCount(0);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'As the system' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Sound off' })).not.toBeChecked();
  await page.keyboard.press('Escape');
  await page.locator('main.home__main').waitFor();
  await page.getByRole('button', { name: /^Packs/ }).click();
  await expect(page.getByText(/^No other pack is here yet/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('main.home__main').waitFor();
}
