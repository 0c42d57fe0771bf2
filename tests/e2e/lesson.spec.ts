import { viewFor } from '../../game/session/view-for.ts';
import { expect, test } from './support/game.ts';
import { playRoundByKey, replayed } from './support/play.ts';

test('a whole lesson by keyboard alone ends in the debrief that its journal gives', async ({ game, journals }) => {
  await game.keyboard.press('Enter');
  for (const round of [1, 2, 3]) {
    await playRoundByKey(game, round === 1 ? [2, 5, 6, 3] : [5, 1, 4, 2, 6]);
    await game.locator('main.question').waitFor();
    await game.keyboard.press(String(round));
    await game.keyboard.press('Enter');
    await game.locator('main.result').waitFor();
    await game.keyboard.press('Enter');
  }
  await game.locator('main.debrief').waitFor();

  const [journal] = await journals();
  if (journal === undefined) throw new Error('No journal was kept.');
  const view = viewFor(replayed(journal.setup, journal.log));
  if (view.name !== 'debrief') throw new Error(`The journal ends at ${view.name}.`);
  const { report } = view;
  expect(report.answers).toBe(30);
  expect(report.generated).toBeGreaterThanOrEqual(11);
  expect(report.generated).toBeLessThanOrEqual(19);
  const page = game.locator('main.debrief');
  await expect(page).toContainText(`${report.counts.hits} of ${report.generated}`);
  await expect(page).toContainText(`${report.counts.correctRejections} of ${report.real}`);
  await expect(page.locator('.tallies dd').last()).toHaveText(String(view.stake + report.points));
  await expect(page).toContainText(new RegExp(`checked[^.]*${report.checking.checked}`, 'i'));
  expect(view.answers).toHaveLength(30);
  expect(view.stands.map(({ stand }) => stand)).toEqual([-2, -1, 1]);
});

test('an interrupted lesson is offered again and goes on where it was', async ({ game, journals }) => {
  await game.keyboard.press('Enter');
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Enter');
  for (const level of [2, 6, 4]) {
    await game.locator('main.look__main').waitFor();
    await game.keyboard.press(String(level));
    await game.keyboard.press('Enter');
    await game.locator('main.reveal__main').waitFor();
    await game.keyboard.press('Enter');
  }
  await game.locator('main.look__main').waitFor();
  const title = await game.getByRole('heading', { level: 1 }).textContent();
  await game.getByRole('button', { name: /home/ }).click();
  await game.getByRole('button', { name: /Continue the lesson/ }).click();
  await expect(game.locator('main.look__main')).toBeVisible();
  await expect(game.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  const [journal] = await journals();
  const locks = journal?.log.filter(({ command }) => command.type === 'lock');
  expect(locks).toHaveLength(3);
});
