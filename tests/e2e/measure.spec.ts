import { viewFor } from '../../game/session/view-for.ts';
import { expect, test } from './support/game.ts';
import { replayed } from './support/play.ts';

test('a form is answered by keyboard without a reveal, and its exhibits are no longer unseen', async ({
  game,
  journals,
}) => {
  await game.getByRole('button', { name: /^For teachers/ }).click();
  await game.getByRole('button', { name: /^Measure/ }).click();
  await game.getByRole('radio', { name: 'After the lessons' }).click();
  await game.getByRole('button', { name: /^Start/ }).click();
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Enter');
  for (let exhibit = 1; exhibit <= 20; exhibit += 1) {
    await expect(game.locator('.bar')).toContainText(`${exhibit} / 20`);
    await game.keyboard.press(String((exhibit % 6) + 1));
    await game.locator('.answer[aria-pressed="true"]').waitFor();
    await game.keyboard.press('Enter');
  }
  await game.locator('main.debrief').waitFor();
  await expect(game.locator('.bar__score')).toHaveCount(0);

  const [journal] = await journals();
  if (journal === undefined) throw new Error('No journal was kept.');
  expect(journal.setup).toMatchObject({ mode: 'form', form: { id: 'B', moment: 'after' } });
  expect(journal.log.map(({ command }) => command.type)).not.toContain('next');
  const view = viewFor(replayed(journal.setup, journal.log));
  if (view.name !== 'debrief') throw new Error(`The journal ends at ${view.name}.`);
  expect([view.report.generated, view.report.real]).toEqual([10, 10]);
  await expect(game.locator('main.debrief')).toContainText(`${view.report.counts.hits} of 10`);
});
