import type { Page } from '@playwright/test';
import { SETUP } from '../contract/fixture-data.ts';
import { expect, test } from './support/game.ts';

/** Keeps a finished session of so many days ago. */
async function finish(game: Page, mode: 'lesson' | 'booster', daysAgo: number): Promise<void> {
  await game.evaluate(
    async ([setup, days]) => {
      const at = Date.now() - days * 86_400_000;
      const made = await window.secondLook?.createSession(setup, at);
      if (made?.ok !== true) throw new Error('It was not made.');
      await window.secondLook?.finishSession(made.value.id, at);
    },
    [{ ...SETUP, mode }, daysAgo] as const,
  );
}

test('two days after a lesson the home screen proposes a booster, until one is played', async ({ game }) => {
  await finish(game, 'lesson', 2);
  await game.reload();
  const due = game.getByRole('button', { name: /^Booster: two days after \w+’s lesson/ });
  await expect(due).toBeVisible();
  await finish(game, 'booster', 0);
  await game.reload();
  await expect(game.getByRole('button', { name: /^Five-minute booster/ })).toBeVisible();
  await expect(due).toHaveCount(0);
});
