import { expect, test } from './support/game.ts';

test('a key that comes with a screen, before it is painted, is not lost', async ({ game }) => {
  await game.getByRole('button', { name: 'Settings' }).click();
  await game.locator('main.settings').waitFor();
  // Mutations are told of before the page is painted and before anything that React puts off until then.
  await game.evaluate(() => {
    const answered = new Set<Element>();
    new MutationObserver(() => {
      const main = document.querySelector('main.home__main, main.briefing');
      if (main === null || answered.has(main)) return;
      answered.add(main);
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
      );
    }).observe(document.body, { childList: true, subtree: true });
  });
  await game.keyboard.press('Escape');
  await expect(game.locator('main.look__main')).toBeVisible();
});
