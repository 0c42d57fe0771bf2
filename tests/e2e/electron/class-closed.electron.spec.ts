import { launchGame } from '../electron-app.ts';
import { expect, test } from './app-test.ts';

test('a class lesson whose window is closed in the middle of a count goes on there at the next start', async ({
  userData,
}) => {
  const first = await launchGame(userData);
  const page = await first.firstWindow();
  await page.locator('.home__class').click();
  await page.getByRole('button', { name: /^Start/ }).click();
  await page.locator('main.briefing').waitFor();
  await page.keyboard.press('Space');
  await expect(page.locator('.hands__total')).toHaveText('0 hands');
  for (const key of '1225') await page.keyboard.press(key);
  await page.keyboard.press('Space');
  await page.locator('main.talk').waitFor();
  await page.keyboard.press('Space');
  await expect(page.locator('.hands__total')).toHaveText('0 hands');
  for (const key of '556') await page.keyboard.press(key);
  await expect(page.locator('.hands__total')).toHaveText('3 hands');
  await first.close();

  const second = await launchGame(userData);
  const again = await second.firstWindow();
  await again.getByRole('button', { name: /^Continue the class lesson/ }).click();
  await expect(again.locator('.hands__total')).toHaveText('3 hands');
  await again.keyboard.press('ArrowLeft');
  await again.locator('main.talk').waitFor();
  await again.keyboard.press('ArrowLeft');
  await expect(again.locator('.hands__total')).toHaveText('4 hands');
  await second.close();
});
