import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { axeFindings } from './support/axe.ts';
import { dropFile, makeExample } from './support/example-pack.ts';
import { expect, test } from './support/game.ts';
import { answerByKey } from './support/play.ts';

let example: Awaited<ReturnType<typeof makeExample>>;

test.beforeAll(async () => {
  example = await makeExample();
});
test.afterAll(() => rmSync(dirname(example.zip), { recursive: true, force: true }));

async function openPacks(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Packs/ }).click();
  await page.locator('main.packs').waitFor();
}

const IMPORTED = '“A small museum” is imported: 6 exhibits.';

/** Plays the six exhibits of the example, two to a round, and looks whether every picture is there. Returns how many there were. */
async function playLesson(page: Page): Promise<number> {
  let pictures = 0;
  for (const round of [1, 2, 3]) {
    await page.locator('main.briefing').waitFor();
    await page.keyboard.press('Enter');
    for (const exhibit of [1, 2]) {
      await page.locator('main.look__main').waitFor();
      const picture = page.locator('.look .sheet img');
      if ((await page.locator('.look').getAttribute('data-medium')) === 'image') {
        await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
        pictures += 1;
      }
      await answerByKey(page, round + exhibit);
      await page.keyboard.press('Enter');
    }
    await page.locator('main.question').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('main.result').waitFor();
    await page.keyboard.press('Enter');
  }
  await page.locator('main.debrief').waitFor();
  return pictures;
}

test('a pack is imported by dialog, played, removed, and put back', async ({ game, chooseInDialog, journals }) => {
  await openPacks(game);
  await expect(game.getByText(/^No other pack is here yet/)).toBeVisible();
  await chooseInDialog(() => game.getByRole('button', { name: 'Choose a zip file…' }).click(), example.zip);
  await expect(game.getByRole('heading', { name: IMPORTED })).toBeFocused();
  expect(await axeFindings(game)).toEqual([]);
  await game.getByRole('button', { name: 'Play this pack' }).click();
  await expect(game.getByRole('radio', { name: /^A small museum/ })).toBeChecked();
  await game.keyboard.press('Escape');
  await expect(game.getByRole('button', { name: 'Packs A small museum' })).toBeVisible();

  await game.getByRole('button', { name: /^Start the lesson/ }).click();
  expect(await playLesson(game)).toBe(4);
  const [journal] = await journals();
  expect(journal?.setup.pack.id).toBe('small-museum');
  await game.locator('.bar__brand').click();

  // The choice is kept, and boosters and practice use it too.
  await game.getByRole('button', { name: /^Five-minute booster/ }).click();
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Enter');
  await answerByKey(game, 2);
  await game.locator('.bar__brand').click();

  await openPacks(game);
  await game.getByRole('button', { name: 'Remove “A small museum”' }).click();
  await expect(game.getByRole('dialog')).toContainText('One unfinished session was played with it');
  await game.getByRole('button', { name: 'Remove', exact: true }).last().click();
  await expect(game.getByRole('button', { name: 'Undo: put “A small museum” back' })).toBeFocused();
  await expect(game.getByRole('radio', { name: /^First Look/ })).toBeChecked();
  await game.keyboard.press('Enter');
  await expect(game.getByRole('radio', { name: /^A small museum/ })).toBeChecked();

  await game.getByRole('button', { name: 'Remove “A small museum”' }).click();
  await game.getByRole('button', { name: 'Remove', exact: true }).last().click();
  await game.getByRole('button', { name: /^Undo/ }).waitFor();
  await game.keyboard.press('Escape');

  // The session whose pack is gone says so and loses nothing.
  await game.getByRole('button', { name: /^Continue the booster/ }).click();
  await expect(game.getByText(/The pack small-museum is not on this machine any more/)).toBeVisible();
  await game.getByRole('button', { name: 'Packs' }).click();
  await dropFile(game, example.zip);
  await expect(game.getByRole('heading', { name: IMPORTED })).toBeVisible();
  await game.keyboard.press('Escape');
  await game.getByRole('button', { name: /^Continue the booster/ }).click();
  await game.locator('main.reveal__main').waitFor();
});

test('a pack is dropped on the home screen; dropped again it is the same one', async ({ game }) => {
  await dropFile(game, example.zip);
  await expect(game.getByRole('heading', { name: IMPORTED })).toBeFocused();
  await dropFile(game, example.zip);
  await expect(game.getByRole('heading', { name: IMPORTED })).toBeVisible();
  await expect(game.getByRole('radio')).toHaveCount(2);
});

test('a folder is imported by dialog', async ({ game, chooseInDialog }) => {
  await openPacks(game);
  await chooseInDialog(() => game.getByRole('button', { name: 'Choose a folder…' }).click(), example.folder);
  await expect(game.getByRole('heading', { name: IMPORTED })).toBeFocused();
});

test('a folder chosen one too high is imported as well, and what lies about in it is listed', async ({
  game,
  chooseInDialog,
}) => {
  const root = dirname(example.zip);
  writeFileSync(join(root, 'small-museum', '~$notes (old).docx'), 'x');
  await openPacks(game);
  await chooseInDialog(() => game.getByRole('button', { name: 'Choose a folder…' }).click(), root);
  await expect(game.getByRole('heading', { name: IMPORTED })).toBeFocused();
  await game.getByText('2 names beside the pack were passed over').click();
  await expect(game.getByRole('listitem').filter({ hasText: 'small-museum.zip' })).toBeVisible();
  await expect(game.getByRole('listitem').filter({ hasText: '~$notes (old).docx' })).toBeVisible();
  expect(await axeFindings(game)).toEqual([]);
});

test('what is no pack is refused in plain words, and a drop during a lesson is let go', async ({ game }, {
  outputDir,
}) => {
  mkdirSync(outputDir, { recursive: true });
  const path = join(outputDir, 'holiday.zip');
  writeFileSync(path, 'my holiday');
  await dropFile(game, path);
  await expect(
    game.getByRole('heading', { name: 'This pack could not be imported. Nothing was changed.' }),
  ).toBeFocused();
  await expect(game.getByText(/^The zip cannot be read/)).toBeVisible();
  expect(await axeFindings(game)).toEqual([]);
  await game.keyboard.press('Escape');
  await game.getByRole('button', { name: /^Start the lesson/ }).click();
  await game.locator('main.briefing').waitFor();
  await dropFile(game, example.zip);
  await game.keyboard.press('Enter');
  await game.locator('main.look__main').waitFor();
});
