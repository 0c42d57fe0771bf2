import type { Page } from '@playwright/test';
import { expect } from './game.ts';

async function open(page: Page): Promise<void> {
  await page.locator('main.home__main').waitFor();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.locator('main.settings').waitFor();
}

/** Changes one setting of each kind and goes home. */
export async function changeSettings(page: Page): Promise<void> {
  await open(page);
  await page.getByRole('radio', { name: 'Darkroom' }).check();
  await page.getByRole('radio', { name: 'Large' }).check();
  await page.getByRole('checkbox', { name: 'Sound off' }).check();
  await page.getByRole('slider', { name: 'Volume' }).fill('20');
  await page.getByRole('radio', { name: '60 seconds' }).check();
  await page.keyboard.press('Escape');
  await page.locator('main.home__main').waitFor();
}

/** After a restart: what was changed is in force before anything is pressed, and is shown as chosen. */
export async function expectChangedSettings(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'darkroom');
  await expect(page.locator('html')).toHaveAttribute('data-size', 'large');
  await open(page);
  await expect(page.getByRole('radio', { name: 'Darkroom' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Large' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Sound off' })).toBeChecked();
  await expect(page.getByRole('slider', { name: 'Volume' })).toHaveValue('20');
  await expect(page.getByRole('radio', { name: '60 seconds' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Texts only' })).not.toBeChecked();
}
