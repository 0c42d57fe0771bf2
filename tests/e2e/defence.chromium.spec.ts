import type { Page } from '@playwright/test';
import { expect, test } from './support/game.ts';

const AGAIN = 'Try again';
/** What the browser and the program write down of something that does not come. */
const MISSING = /Failed to load resource|NotFetched|Failed to fetch|preload CSS|style sheet|\(program-trouble\)/;

/** Lets nothing through whose address says so, until told otherwise; gives how to let it through again. */
async function hold(page: Page, address: RegExp): Promise<() => Promise<void>> {
  await page.route(address, (route) => route.abort('connectionrefused'));
  return () => page.unroute(address);
}

/** Screens that are loaded when they are wanted: how to get there from home, what of them is held back, and how they are known. */
const LATE = [
  ['Settings', '.bar .link >> nth=-1', /settings-screen-.*\.js/, 'main.settings'],
  ['About', '.bar .link >> nth=-2', /about-screen-.*\.js/, 'main.about'],
  ['About, its style', '.bar .link >> nth=-2', /shared-.*\.css/, 'main.about'],
  ['Packs', '.home__list > :nth-last-child(3) .home__row', /packs-screen-.*\.js/, 'main.packs'],
  ['Practice', '.home__list > :nth-last-child(2) .home__row', /practice-screen-.*\.js/, 'main.practice'],
  ['Concepts', '.home__list > :nth-last-child(1) .home__row', /concepts-gate-.*\.js/, 'main.concepts'],
  ['Teachers', '.home__list > :nth-last-child(4) .home__row', /teach-screen-.*\.js/, 'main.teach'],
  ['Class, its words', '.home__class', /assets\/class-[^s].*\.js/, 'main.class-setup'],
  ['Class, its style', '.home__class', /shared-.*\.css/, 'main.class-setup'],
  ['the lesson', '.home__start', /session-screen-.*\.js/, 'main.briefing'],
  ['the rules', '.home__start', /open-session-.*\.js/, 'main.briefing'],
  ['the teaching texts', '.home__start', /teaching\/en\.json/, 'main.briefing'],
  ['the pack', '.home__start', /pack\.json/, 'main.briefing'],
] as const;

for (const [name, way, held, shown] of LATE) {
  test(`${name}: what cannot be fetched is said, with a way back and another try`, async ({ game, watch }) => {
    watch.expectError(MISSING);
    // What was read ahead is gone with the page that read it.
    const release = await hold(game, held);
    await game.reload();
    await game.locator('main.home__main').waitFor();
    await game.locator(way).click();
    await expect(game.getByRole('button', { name: AGAIN })).toBeVisible();
    await expect(game.getByRole('heading', { level: 1 })).toBeFocused();
    await game.getByRole('button', { name: /^(Home|Back)$/ }).click();
    await game.locator('main.home__main').waitFor();
    await game.locator(way).click();
    await expect(game.getByRole('button', { name: AGAIN })).toBeVisible();
    await release();
    await game.getByRole('button', { name: AGAIN }).click();
    await game.locator(shown).waitFor();
    // Its sheets are there as well: Chromium lets nobody read one that did not come.
    await expect
      .poll(() =>
        game.evaluate(() =>
          [...document.styleSheets].flatMap((sheet) => {
            try {
              return sheet.cssRules.length > 0 ? [] : ['empty'];
            } catch {
              return [sheet.href];
            }
          }),
        ),
      )
      .toEqual([]);
  });
}

for (const [name, query, held] of [
  ['the bridge', '', /browser-bridge-.*\.js/],
  ['the language', '?language=pseudo', /pseudo-.*\.js/],
] as const) {
  test(`a start without ${name} says so, and starts when it is there`, async ({ game, watch }) => {
    watch.expectError(MISSING);
    const release = await hold(game, held);
    let refused = 0;
    game.on('requestfailed', (request) => (refused += held.test(request.url()) ? 1 : 0));
    await game.goto(new URL(`/${query}`, game.url()).href);
    await expect(game.getByRole('heading', { name: 'Second Look could not start' })).toBeVisible();
    const before = refused;
    await game.getByRole('button', { name: AGAIN }).click();
    // The page that says so stands there while it is tried again, three times: none of them may get through.
    await expect.poll(() => refused).toBeGreaterThanOrEqual(before + 3);
    await expect(game.getByRole('heading', { name: 'Second Look could not start' })).toBeVisible();
    await release();
    await game.getByRole('button', { name: AGAIN }).click();
    await game.locator('main.home__main').waitFor();
  });
}

test('a page whose program does not come says so by itself', async ({ game, watch }) => {
  watch.expectError(MISSING);
  const release = await hold(game, /assets\/index-.*\.js/);
  await game.reload();
  await expect(game.getByText('Second Look does not start')).toBeVisible();
  await release();
  await game.reload();
  await game.locator('main.home__main').waitFor();
  await expect(game.getByText('Second Look does not start')).toHaveCount(0);
});

test('with the server gone in the middle of a lesson what was read is played, the rest is left out and said, and it is saved', async ({
  game,
  saveFile,
  journals,
  watch,
}) => {
  watch.expectError(MISSING);
  const read: string[] = [];
  game.on('requestfinished', (request) => {
    if (request.url().includes('/media/')) read.push(request.url());
  });
  await game.locator('.home__list > :nth-last-child(2) .home__row').click();
  await game.locator('main.practice').waitFor();
  await game.getByRole('radio', { name: 'Images only' }).check();
  await game.getByRole('button', { name: /^Start/ }).click();
  await game.locator('main.briefing').waitFor();
  // One exhibit ahead: the first picture is read with the briefing, the second while the first is looked at.
  await expect.poll(() => read.length).toBe(1);
  await game.keyboard.press('Enter');
  await game.locator('main.look__main').waitFor();
  await expect.poll(() => read.length).toBe(2);
  await game.context().setOffline(true);
  for (const next of ['main.look__main', 'main.question']) {
    const picture = game.locator('.look__picture img:not([hidden])').first();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    await game.keyboard.press('2');
    await game.keyboard.press('Enter');
    await game.locator('main.reveal__main').waitFor();
    await game.keyboard.press('Enter');
    await game.locator(next).waitFor();
  }
  await expect(game.getByRole('status', { name: 'Messages' })).toContainText('could not be read, so it was left out.');
  await game.keyboard.press('3');
  await game.keyboard.press('Enter');
  await game.locator('main.result').waitFor();
  await expect(game.getByText('8 pictures could not be shown and were left out')).toBeVisible();
  await game.keyboard.press('Enter');
  await game.locator('main.debrief').waitFor();
  expect(new Set(read).size).toBe(read.length);
  const [journal] = await journals();
  expect((journal?.log ?? []).filter(({ command }) => command.type === 'skip')).toHaveLength(8);
  await game.getByRole('button', { name: 'Save…' }).click();
  await game
    .getByRole('button', { name: AGAIN })
    .or(game.getByRole('button', { name: /^Result file/ }))
    .waitFor();
  await game.context().setOffline(false);
  const again = game.getByRole('button', { name: AGAIN });
  if (await again.isVisible()) await again.click();
  expect(await saveFile(() => game.getByRole('button', { name: /^Result file/ }).click())).toMatch(/\.json$/);
});

test('a fault that nothing holds is told once, and play goes on', async ({ game, watch }) => {
  watch.expectError(/made by a test/);
  const fault = (): Promise<void> =>
    game.evaluate(() => {
      void Promise.reject(new RangeError('made by a test'));
      queueMicrotask(() => {
        throw new RangeError('made by a test');
      });
    });
  await fault();
  const strip = game.getByRole('status', { name: 'Messages' });
  await expect(strip).toContainText('Something in the program went wrong (RangeError)');
  await fault();
  await expect(strip.getByRole('listitem')).toHaveCount(1);
  await game.keyboard.press('Enter');
  await game.locator('main.briefing').waitFor();
});
