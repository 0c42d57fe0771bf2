import { axeFindings } from './support/axe.ts';
import { expect, test } from './support/game.ts';
import { replayed } from './support/play.ts';

test('a class skips an exhibit and puts one in doubt, by keyboard: both are told of, and neither counts', async ({
  game,
  journals,
}) => {
  await game.locator('.home__class').focus();
  await game.keyboard.press('Enter');
  await game.locator('main.class-setup').waitFor();
  await game.keyboard.press('Enter');
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Space');
  await game.locator('.hands').waitFor();
  for (const key of '1126') await game.keyboard.press(key);
  await game.keyboard.press('x');
  const dialog = game.getByRole('dialog', { name: 'Skip exhibit 1-01?' });
  await expect(dialog).toBeVisible();
  await expect(game.getByRole('button', { name: 'Keep it' })).toBeFocused();
  for (const theme of ['table', 'darkroom']) {
    await game.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    expect(await axeFindings(game)).toEqual([]);
  }
  await game.keyboard.press('Tab');
  await game.keyboard.press('Enter');
  await expect(game.locator('.bar').first()).toContainText('2 / 6');

  for (let exhibit = 2; exhibit <= 6; exhibit += 1) {
    await expect(game.locator('.hands__total')).toHaveText('0 hands');
    for (const key of '1126') await game.keyboard.press(key);
    await game.keyboard.press('Space');
    await game.locator('main.talk').waitFor();
    await game.keyboard.press('Space');
    await game.locator('.hands').waitFor();
    await game.keyboard.press('Space');
    await game.locator('.stamp').waitFor();
    if (exhibit === 2) {
      await game.keyboard.press('d');
      await expect(game.getByRole('button', { name: 'In doubt', exact: true })).toHaveAttribute('aria-pressed', 'true');
    }
    await game.keyboard.press('Space');
  }
  await game.locator('main.discuss').waitFor();
  for (const next of ['talk', 'after']) {
    await game.keyboard.press('Space');
    await game.locator(`main.discuss[data-stage=${next}]`).waitFor();
  }
  await game.keyboard.press('Space');
  await game.locator('main .roomresult').waitFor();
  await expect(game.getByText('One exhibit was skipped. It does not count.')).toBeVisible();
  await expect(game.getByText('One exhibit is in doubt. It does not count.')).toBeVisible();
  await game.keyboard.press('Space');
  await game.locator('main.room-debrief').waitFor();

  const [journal] = await journals();
  if (journal === undefined) throw new Error('No journal was kept.');
  const end = replayed(journal.setup, journal.log);
  expect(end.skipped).toMatchObject([{ round: 0, position: 0, by: 'teacher' }]);
  expect(end.records).toHaveLength(5);
  expect(end.doubted).toEqual([end.records[0]?.exhibit]);
  // Four hands on each of the four that count.
  await expect(game.locator('main')).toContainText('Answers at first sight16Different exhibits4');
  await expect(game.getByRole('heading', { name: 'In doubt' })).toBeVisible();
  await expect(game.getByText('(in doubt, not counted)')).toBeVisible();
});
