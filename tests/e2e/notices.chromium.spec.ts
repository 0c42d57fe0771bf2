import type { Page } from '@playwright/test';
import { classTour } from './support/class-tour.ts';
import { expect, test } from './support/game.ts';
import { lostControls } from './support/lost-controls.ts';
import { tour } from './support/tour.ts';

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

for (const [notices, walk, name] of [
  [2, tour, 'a player'],
  [5, tour, 'a player'],
  [2, classTour, 'a class'],
  [5, classTour, 'a class'],
] as const) {
  test(`${notices} messages cover no control of ${name}, whatever the window's size`, async ({ game }) => {
    test.setTimeout(480_000);
    await damage(game, notices);
    await expect(game.getByRole('button', { name: notices === 2 ? 'and one more' : 'and 4 more' })).toBeVisible();
    const found: string[] = [];
    await walk(game, inEverySize(game, found));
    expect(found).toEqual([]);
  });
}
