import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readResultText } from '../../game/results/read-result.ts';
import { csvRecords } from '../game/results/parse-csv.ts';
import { axeFindings } from './support/axe.ts';
import { dropFile } from './support/example-pack.ts';
import { expect, test } from './support/game.ts';
import { writeClass } from './support/result-files.ts';
import { saveBy } from './support/save-by.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-look-results-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function openMerge(game: Page): Promise<void> {
  await game.getByRole('button', { name: /^For teachers/ }).click();
  await game.getByRole('button', { name: /^Bring results together/ }).click();
  await game.locator('main.merge').waitFor();
}

test('200 sound files and 40 others are merged, and each of the others is told of', async ({
  game,
  chooseInDialog,
  watch,
  running,
}) => {
  test.setTimeout(180_000);
  const { results, bad, first } = writeClass(folder, 200);
  await openMerge(game);
  await expect(game.getByText(/USB stick/)).toBeVisible();
  await chooseInDialog(() => game.getByRole('button', { name: 'Choose a folder…' }).click(), folder);
  await expect(game.locator('.merge__sum')).toHaveText('200 results, 40 files that could not be used.');
  const listed = game.locator('.merge > details').filter({ hasText: '40 files could not be used' }).locator('li');
  await expect(listed).toHaveCount(bad.length);
  for (const { name, says } of bad) await expect(listed.filter({ hasText: name })).toContainText(says);

  // The same file once more, dropped this time, is recognised.
  await dropFile(game, first);
  await expect(game.locator('.merge__sum')).toHaveText(
    '200 results, 1 duplicate left out, 40 files that could not be used.',
  );
  expect(await axeFindings(game)).toEqual([]);
  const report = await game.locator('.report').innerText();

  // What is saved holds every answer, and brought again as one file it makes the same report.
  const saved = await saveBy(game, running, folder, /^Result file/);
  const read = readResultText('saved', readFileSync(saved, 'utf8'));
  expect(read.read.ok && read.read.value.length).toBe(200);
  const table = csvRecords(readFileSync(await saveBy(game, running, folder, /^Table/), 'utf8'));
  expect(table).toHaveLength(results.reduce((sum, { answers }) => sum + answers.length, 0));
  await game.getByText('All 241 files').click();
  await game.getByRole('button', { name: 'Start over' }).click();
  await game.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
  await expect(game.getByRole('heading', { level: 1 })).toBeFocused();
  await chooseInDialog(() => game.getByRole('button', { name: 'Choose files…' }).click(), saved);
  await expect(game.locator('.merge__sum')).toHaveText('200 results.');
  expect(await game.locator('.report').innerText()).toBe(report);
  expect(watch.consoleErrors).toEqual([]);
  expect(watch.foreign).toEqual([]);
});
