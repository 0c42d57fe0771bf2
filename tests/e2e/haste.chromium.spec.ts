import type { Page } from '@playwright/test';
import { expect, test } from './support/game.ts';
import { answerByKey } from './support/play.ts';

const SIZES = [
  [800, 600],
  [1024, 640],
  [1366, 768],
  [1920, 1080],
] as const;

/** Places along a button, from its beginning to its end. */
const ALONG = [0.1, 0.5, 0.9];

async function begin(game: Page): Promise<void> {
  await game.keyboard.press('Enter');
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Enter');
}

async function doubleClick(game: Page, selector: string, along: number): Promise<void> {
  const box = await game.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not seen.`);
  await game.mouse.dblclick(box.x + box.width * along, box.y + box.height / 2);
}

test('a double click on Next chooses nothing on the next exhibit, in a window of any size', async ({ game }) => {
  await begin(game);
  for (const [width, height] of SIZES) {
    await game.setViewportSize({ width, height });
    for (const along of ALONG.slice(0, width === 800 ? 3 : 2)) {
      await answerByKey(game, 2);
      await doubleClick(game, '.reveal__next .button--primary', along);
      await game.locator('main.look__main').waitFor();
      await expect(game.locator('.answer[aria-pressed="true"]')).toHaveCount(0);
      // Elsewhere and by key the exhibit hears at once.
      await game.locator('[aria-keyshortcuts="N"]').click();
      await expect(game.getByRole('dialog')).toBeVisible();
      await game.keyboard.press('Escape');
    }
  }
});

test('a double click begins one lesson, and not its first exhibit', async ({ game, journals }) => {
  await doubleClick(game, '.home__start', 0.5);
  await expect(game.locator('main.briefing')).toBeVisible();
  await game.keyboard.press('Shift');
  await expect(game.locator('main.briefing')).toBeVisible();
  await game.keyboard.press('Enter');
  await game.locator('main.look__main').waitFor();
  // One lesson, begun once; the machine may have had its say meanwhile.
  const begun = async () =>
    (await journals()).map(({ log }) => log.filter(({ command }) => command.type === 'begin').length);
  await expect.poll(begun).toEqual([1]);
});

test('a click, a key and Enter lock what the key says; a French and a Russian keyboard play', async ({ game }) => {
  await begin(game);
  await game.locator('.answer[aria-keyshortcuts="6"]').click();
  await game.keyboard.press('2');
  await game.keyboard.press('Enter');
  await expect(game.getByRole('heading', { name: /You said: likely real/ })).toBeVisible();
  await game.keyboard.press('Enter');
  await game.locator('main.look__main').waitFor();
  // As such keyboards report the second key of the upper row, and the key with N.
  const typed = (key: string, code: string) =>
    game.evaluate(
      (given) =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { ...given, bubbles: true, cancelable: true })),
      { key, code },
    );
  await typed('т', 'KeyN');
  await expect(game.getByRole('dialog')).toBeVisible();
  await game.keyboard.press('Escape');
  await typed('é', 'Digit2');
  await expect(game.locator('.answer[aria-keyshortcuts="2"]')).toHaveAttribute('aria-pressed', 'true');
});

test('letter keys that are switched off do nothing anywhere, and no hint tells of them', async ({ game }) => {
  await game.getByRole('button', { name: 'Settings' }).click();
  await game.getByRole('checkbox', { name: 'Letter keys' }).click();
  await game.keyboard.press('m');
  await expect(game.getByRole('checkbox', { name: 'Sound off' })).not.toBeChecked();
  await game.keyboard.press('Escape');
  await game.locator('main.home__main').waitFor();
  await begin(game);
  await game.locator('main.look__main').waitFor();
  await game.keyboard.press('n');
  await game.keyboard.press('2');
  await expect(game.locator('.answer[aria-keyshortcuts="2"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(game.getByRole('dialog')).toHaveCount(0);
  const hints = await game.locator('kbd').allTextContents();
  expect(hints.filter((hint) => /^[A-Z.]$/.test(hint))).toEqual([]);
  expect(hints).toContain('Enter');
});
