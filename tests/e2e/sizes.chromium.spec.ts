import type { Page } from '@playwright/test';
import { CLASS_TOUR, CLASS_TOUR_PARTS, classTour } from './support/class-tour.ts';
import { LARGE, SMALL, wrongAtSizes } from './support/every-size.ts';
import { expect, test } from './support/game.ts';
import { wear } from './support/wear.ts';
import { TOUR, TOUR_PARTS, tour, type Visit } from './support/tour.ts';

/** In small windows the one theme is worn, in large ones the other: an exhibit's frame and a plot's lines are as wide in both. */
const WINDOWS = [
  ['darkroom', SMALL],
  ['table', LARGE],
] as const;

async function expectRight(game: Page, least: number, walk: (visit: Visit) => Promise<void>): Promise<void> {
  // Each screen is looked at in six windows and three sizes of type: three times as long as other scenes may take.
  test.slow();
  const found: string[] = [];
  let screens = 0;
  await walk(async (screen) => {
    screens += 1;
    for (const [theme, sizes] of WINDOWS) {
      await wear(game, theme);
      found.push(...(await wrongAtSizes(game, screen, sizes)));
    }
  });
  expect(found).toEqual([]);
  expect(screens).toBeGreaterThanOrEqual(least);
}

for (const part of TOUR_PARTS)
  test(`every screen is right in windows of every size, in type of every size (${part})`, ({ game }) =>
    expectRight(game, TOUR[part], (visit) => tour(game, part, visit)));

for (const part of CLASS_TOUR_PARTS)
  test(`every screen of a class is right in windows of every size, in type of every size (${part})`, ({ game }) =>
    expectRight(game, CLASS_TOUR[part], (visit) => classTour(game, part, visit)));
