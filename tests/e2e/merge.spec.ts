import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axeFindings } from './support/axe.ts';
import { dropFile } from './support/example-pack.ts';
import { expect, test } from './support/game.ts';
import { writeClass } from './support/result-files.ts';

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
}) => {
  const { bad, first } = writeClass(folder, 200);
  await openMerge(game);
  await expect(game.getByText(/USB stick/)).toBeVisible();
  await chooseInDialog(() => game.getByRole('button', { name: 'Choose a folder…' }).click(), folder);
  await expect(game.locator('.merge__sum')).toHaveText('200 results, 40 files that could not be used.');
  for (const { name, says } of bad)
    await expect(game.getByRole('listitem').filter({ hasText: name }).first()).toContainText(says);
  expect(await game.locator('.merge section li').count()).toBe(bad.length);

  // The same file once more, dropped this time, is recognised.
  await dropFile(game, first);
  await expect(game.locator('.merge__sum')).toHaveText(
    '200 results, 1 duplicate left out, 40 files that could not be used.',
  );
  expect(await axeFindings(game)).toEqual([]);
  expect(watch.consoleErrors).toEqual([]);
  expect(watch.foreign).toEqual([]);
});

/** Drags files or folders from outside onto the middle of the window and lets go, as a hand would. */
async function dragIn(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    if (type === 'dragOver') await expect(page.locator('main.merge')).toHaveAttribute('data-over', 'true');
  }
  await session.detach();
}

test('folders and files are dropped together on any place of the page', async ({ game, watch }) => {
  const { first } = writeClass(folder, 12);
  const other = join(folder, 'other');
  mkdirSync(other);
  const photo = join(other, 'photo.jpg');
  writeFileSync(photo, new Uint8Array([0xff, 0xd8, 0xff]));
  await openMerge(game);
  await dragIn(game, [folder, first, photo]);
  await expect(game.locator('.merge__sum')).toHaveText(
    '12 results, 1 duplicate left out, 41 files that could not be used.',
  );
  await expect(game.locator('main.merge')).toHaveAttribute('data-over', 'false');
  await expect(game.getByRole('listitem').filter({ hasText: 'photo.jpg' }).first()).toContainText('not even text');
  expect(watch.consoleErrors).toEqual([]);
});
