import type { Page } from '@playwright/test';

/** From the home screen into a class's lesson, or into the deck of questions. */
export async function beginClass(page: Page, what: 'lesson' | 'deck'): Promise<void> {
  if (what === 'lesson') {
    await page.locator('.home__class').click();
    await page.locator('main.class-setup').waitFor();
    await page.locator('.class-setup__start .button').click();
    await page.locator('main.briefing, main.trust').waitFor();
    return;
  }
  await page.getByRole('button', { name: /^For teachers/ }).click();
  await page.getByRole('button', { name: /^Discussion starters/ }).click();
  await page.locator('main.deck').waitFor();
}
