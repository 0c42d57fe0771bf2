import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Pack } from '../../game/pack/schema.ts';
import { webpBytes } from '../contract/fixture-pack.ts';
import { axeFindings } from './support/axe.ts';
import { dropFile, makeExample } from './support/example-pack.ts';
import { expect, test } from './support/game.ts';

const SIDE = 8192;
const ID = 'small-museum';
const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What is kept of a pack as it would be had it been imported when there was no limit: its first picture is a giant. */
function aged(packJson: string, card: string) {
  const pack = JSON.parse(packJson) as Pack;
  const bytes = webpBytes(SIDE, SIDE, 7);
  const first = pack.exhibits.find(({ medium }) => medium === 'image');
  if (first?.medium !== 'image') throw new Error('The example has no picture.');
  const picture = { ...first.picture, width: SIDE, height: SIDE, bytes: bytes.length, sha256: sha256(bytes) };
  const exhibits = pack.exhibits.map((each) => (each === first ? { ...first, picture } : each));
  const text = `${JSON.stringify({ ...pack, exhibits })}\n`;
  return {
    title: first.title,
    file: picture.file,
    bytes,
    packJson: text,
    card: `${JSON.stringify({ ...(JSON.parse(card) as object), digest: sha256(text) })}\n`,
  };
}

function ageOnDisk(userData: string): string {
  const folder = join(userData, 'packs', ID);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const old = aged(read('pack.json'), read('card.json'));
  writeFileSync(join(folder, 'pack.json'), old.packJson);
  writeFileSync(join(folder, 'card.json'), old.card);
  writeFileSync(join(folder, ...old.file.split('/')), old.bytes);
  return old.title;
}

interface Kept {
  readonly card: string;
  readonly packJson: string;
  readonly shelf: string;
}

/** Reads the pack in the page's store, or puts it there with one of its pictures. */
const inStore = (page: Page, put: { readonly kept: Kept; readonly file: string; readonly bytes: number[] } | null) =>
  page.evaluate(
    async ({ id, put: given }) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error));
        });
      const [{ name = '' } = {}] = await indexedDB.databases();
      const database = await done(indexedDB.open(name));
      const transaction = database.transaction(['packs', 'pictures'], 'readwrite');
      const packs = transaction.objectStore('packs');
      if (given !== null) {
        await done(packs.put(given.kept, id));
        const picture = new Uint8Array(given.bytes);
        await done(transaction.objectStore('pictures').put(picture, [given.kept.shelf, given.file]));
      }
      const kept: unknown = await done(packs.get(id));
      database.close();
      return kept as Kept;
    },
    { id: ID, put },
  );

async function ageInBrowser(page: Page): Promise<string> {
  const kept = await inStore(page, null);
  const { title, file, bytes, packJson, card } = aged(kept.packJson, kept.card);
  await inStore(page, { kept: { ...kept, packJson, card }, file, bytes: [...bytes] });
  return title;
}

test('a picture beyond the limit in a pack of earlier is left out, listed and said, and is never asked for', async ({
  game,
  userData,
  watch,
}, { project }) => {
  const example = await makeExample();
  await dropFile(game, example.zip);
  await game.getByRole('button', { name: 'Play this pack' }).click();
  await expect(game.getByRole('radio', { name: /^A small museum/ })).toBeChecked();
  rmSync(dirname(example.zip), { recursive: true, force: true });
  const title = project.name === 'electron' ? ageOnDisk(userData) : await ageInBrowser(game);
  // Whatever is decoded is decoded by one of these.
  await game.evaluate(() => {
    const seen = new MutationObserver(() => {
      for (const image of document.images)
        image.addEventListener('load', () => {
          if (image.naturalWidth > 4000) document.documentElement.dataset['giant'] = 'true';
        });
    });
    seen.observe(document.body, { subtree: true, childList: true });
  });

  await game.keyboard.press('Escape');
  await game.getByRole('button', { name: /^Packs/ }).click();
  const out = game.getByRole('region', { name: 'Left out of “A small museum”' });
  await expect(out).toContainText(title);
  await expect(out).toContainText('8192 by 8192: scale it down, to 2000 by 2000');
  expect(await axeFindings(game)).toEqual([]);
  await game.keyboard.press('Escape');

  // Two of one kind are left with two of the other: a single round of all four, or the five of practice.
  await game.getByRole('button', { name: /^Five-minute booster/ }).click();
  await game.locator('main.briefing').waitFor();
  await expect(game.getByRole('status', { name: 'Messages' })).toContainText('more than 4 million pixels');
  await game.keyboard.press('Enter');
  await game.locator('main.look__main').waitFor();
  await game.locator('.bar__brand').click();
  await game.getByRole('button', { name: /^For teachers/ }).click();
  await game.getByRole('button', { name: /^On paper/ }).click();
  await game
    .getByRole('navigation')
    .getByRole('button', { name: /^Exhibit cards/ })
    .click();
  await game.locator('.xcard').first().waitFor();
  await expect(game.locator('.doc')).not.toContainText(title);
  expect(await game.evaluate(() => document.documentElement.dataset['giant'] ?? null)).toBeNull();
  expect(watch.consoleErrors).toEqual([]);
});
