import type { Page } from '@playwright/test';
import { CHECKS } from '../../game/pack/vocabulary.ts';
import { axeFindings } from './support/axe.ts';
import { expect, test } from './support/game.ts';
import { answerByKey, replayed } from './support/play.ts';

const NAMES: readonly string[] = ['Who published it', 'Where else it is', 'What it carries'];
const KEYS: readonly string[] = ['w', 's', 'r'];
/** Exhibits of a booster. */
const EXHIBITS = 10;

/** Asks for the card, which opens with a first answer. */
async function openCard(page: Page): Promise<void> {
  await page.locator('main.look__main').waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await page.locator('.look__checked').waitFor();
}

/** What the three checks of the open card say; null where one is not open. */
const said = (page: Page): Promise<readonly (string | null)[]> =>
  page.locator('.checks li').evaluateAll((items) => items.map((item) => item.querySelector('p')?.textContent ?? null));

/** Opens the three checks one by one, and tells that each shows what it found, whole, while those to come stay closed. */
async function openEach(page: Page, open: (nth: number) => Promise<void>): Promise<void> {
  expect(await said(page)).toEqual([null, null, null]);
  for (const [nth, name] of NAMES.entries()) {
    await open(nth);
    const check = page.getByRole('button', { name });
    await expect(check).toHaveAttribute('aria-expanded', 'true');
    const found = await said(page);
    expect(found.map((each) => each !== null)).toEqual(NAMES.map((_, other) => other <= nth));
    expect(found[nth]).toMatch(/\w/);
    await expect(page.locator('.checks li').nth(nth).locator('p')).toBeInViewport({ ratio: 0.99 });
  }
}

/** By a click. A key before it: the next check may have come to where the last click was, and a second press there counts for nothing for a moment. */
async function byClick(page: Page, nth: number): Promise<void> {
  await page.keyboard.press('Shift');
  await page.getByRole('button', { name: NAMES[nth] ?? '' }).click();
}

test('each of the three checks opens by its key and by a click, is kept, and is told in the debrief', async ({
  game,
  journals,
}) => {
  await game.getByRole('button', { name: /^Five-minute booster/ }).click();
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Enter');

  await openCard(game);
  await openEach(game, (nth) => game.keyboard.press(KEYS[nth] ?? ''));
  expect(await axeFindings(game)).toEqual([]);
  await game.keyboard.press('Enter');
  await game.locator('main.reveal__main').waitFor();
  await game.keyboard.press('Enter');

  await openCard(game);
  await openEach(game, (nth) => byClick(game, nth));
  await game.keyboard.press('Enter');
  await game.locator('main.reveal__main').waitFor();
  await game.keyboard.press('Enter');

  await openCard(game);
  await game.keyboard.press('s');
  await expect(game.getByRole('button', { name: NAMES[1] ?? '' })).toHaveAttribute('aria-expanded', 'true');
  await game.keyboard.press('Enter');
  await game.locator('main.reveal__main').waitFor();
  for (let exhibit = 3; exhibit < EXHIBITS; exhibit += 1) {
    await game.keyboard.press('Enter');
    await answerByKey(game, 2);
  }
  await game.keyboard.press('Enter');
  await game.locator('main.debrief').waitFor();

  const [journal] = await journals();
  if (journal === undefined) throw new Error('No journal was kept.');
  const { records } = replayed(journal.setup, journal.log);
  expect(records.map(({ checks }) => checks).slice(0, 4)).toEqual([CHECKS, CHECKS, ['elsewhere'], []]);
  const table = game.getByRole('table', { name: 'Which check helped' });
  const opened = await table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [row.querySelector('th')?.textContent, row.querySelector('td')?.textContent]),
    );
  expect(opened).toEqual([
    [NAMES[0], '2'],
    [NAMES[1], '3'],
    [NAMES[2], '2'],
  ]);
  expect(await axeFindings(game)).toEqual([]);
});

test('a class opens each check while it talks, by key and by click, and reads in its report which helped', async ({
  game,
}) => {
  await game.locator('.home__class').click();
  await game.locator('.class-setup__start .button').click();
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Space');
  for (let exhibit = 0; (await game.locator('main.discuss').count()) === 0; exhibit += 1) {
    await game.locator('.hands').waitFor();
    await game.keyboard.press('1');
    await game.keyboard.press('Space');
    await game.locator('main.talk').waitFor();
    if (exhibit === 0) {
      await game.getByRole('button', { name: 'Check it' }).click();
      await openEach(game, (nth) => game.keyboard.press(KEYS[nth] ?? ''));
      expect(await axeFindings(game)).toEqual([]);
    }
    if (exhibit === 1) {
      await game.getByRole('button', { name: 'Check it' }).click();
      await openEach(game, (nth) => byClick(game, nth));
    }
    await game.keyboard.press('Space');
    await game.locator('.hands').waitFor();
    await game.keyboard.press('6');
    await game.keyboard.press('Space');
    await game.locator('.stamp').waitFor();
    await game.keyboard.press('Space');
    await game.locator('.hands, main.discuss').first().waitFor();
  }
  await game.locator('main.discuss[data-stage="before"]').waitFor();
  for (const stage of ['talk', 'after'] as const) {
    await game.keyboard.press('Space');
    await game.locator(`main.discuss[data-stage="${stage}"]`).waitFor();
  }
  await game.keyboard.press('Space');
  await game.locator('.roomresult').waitFor();
  await game.keyboard.press('Space');
  await game.locator('main.room-debrief').waitFor();
  const table = game.getByRole('table', { name: 'Which check helped' });
  await expect(table.locator('tbody tr')).toHaveCount(NAMES.length);
  await expect(table.locator('tbody td:nth-child(2)')).toHaveText(['2', '2', '2']);
});
