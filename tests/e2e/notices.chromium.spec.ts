import type { Page } from '@playwright/test';
import { CLASS_TOUR_PARTS, classTour } from './support/class-tour.ts';
import { expect, test } from './support/game.ts';
import { lostControls } from './support/lost-controls.ts';
import { tour, TOUR_PARTS } from './support/tour.ts';

const SIZES = [
  { width: 800, height: 600 },
  { width: 1024, height: 640 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Leaves as many journals as wanted that cannot be read, and begins anew: the program has one thing to say of each. */
async function damage(page: Page, journals: number): Promise<void> {
  await page.evaluate(async (count) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('second-look');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    const transaction = database.transaction('lines', 'readwrite');
    const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
    for (let nth = 0; nth < count; nth += 1)
      transaction.objectStore('lines').put('no line of a journal', [`damaged${nth}`.padEnd(16, '0'), 0]);
    await done;
    database.close();
  }, journals);
  await page.reload();
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('could not be read whole');
}

/** Looks at what is shown in every size, and takes down what lies over a control or hides one. */
function inEverySize(page: Page, found: string[]): (screen: string) => Promise<void> {
  return async (screen) => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const control of await lostControls(page)) found.push(`${screen} ${size.width}×${size.height}: ${control}`);
      const { top, height } = await page.evaluate(() => {
        const box = document.querySelector('.strip')?.getBoundingClientRect();
        const screenEnds = document.querySelector('.screen')?.getBoundingClientRect().bottom ?? 0;
        return { top: (box?.top ?? 0) - screenEnds, height: (box?.height ?? 0) / window.innerHeight };
      });
      if (top < -0.5) found.push(`${screen} ${size.width}×${size.height}: the strip lies over the screen`);
      if (height > 0.25) found.push(`${screen} ${size.width}×${size.height}: the strip takes ${height} of the window`);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  };
}

/** More messages than are shown at once: of two or of five one is shown, and the others are counted. */
const MESSAGES = 5;

async function expectNothingCovered(
  game: Page,
  walk: (visit: (screen: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  await damage(game, MESSAGES);
  await expect(game.getByRole('button', { name: 'and 4 more' })).toBeVisible();
  const found: string[] = [];
  await walk(inEverySize(game, found));
  expect(found).toEqual([]);
}

for (const part of TOUR_PARTS) {
  test(`messages cover no control of a player, whatever the window's size (${part})`, async ({ game }) => {
    await expectNothingCovered(game, (visit) => tour(game, part, visit));
  });
}

for (const part of CLASS_TOUR_PARTS) {
  test(`messages cover no control of a class, whatever the window's size (${part})`, async ({ game }) => {
    await expectNothingCovered(game, (visit) => classTour(game, part, visit));
  });
}
