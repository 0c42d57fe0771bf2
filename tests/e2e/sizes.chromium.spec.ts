import type { Page } from '@playwright/test';
import { CLASS_TOUR, CLASS_TOUR_PARTS, classTour } from './support/class-tour.ts';
import { LARGE, SMALL, wrongAtSizes, type Size } from './support/every-size.ts';
import { expect, test } from './support/game.ts';
import { TOUR, TOUR_PARTS, tour, type Visit } from './support/tour.ts';

/** Each part of a tour sees both themes, one with the small windows and one with the large. */
const WINDOWS = [
  ['small', SMALL],
  ['large', LARGE],
] as const;
const THEMES = {
  alone: { small: 'Darkroom', large: 'Light table' },
  class: { small: 'Light table', large: 'Darkroom' },
};

async function expectRight(
  game: Page,
  theme: string,
  sizes: readonly Size[],
  least: number,
  walk: (visit: Visit) => Promise<void>,
): Promise<void> {
  await game.getByRole('button', { name: 'Settings' }).click();
  await game.getByRole('radio', { name: theme }).check();
  await game.keyboard.press('Escape');
  const found: string[] = [];
  let screens = 0;
  await walk(async (screen) => {
    screens += 1;
    found.push(...(await wrongAtSizes(game, screen, sizes)));
  });
  expect(found).toEqual([]);
  expect(screens).toBeGreaterThanOrEqual(least);
}

for (const [windows, sizes] of WINDOWS) {
  for (const part of TOUR_PARTS)
    test(`every screen is right in ${windows} windows, in type of every size (${part})`, ({ game }) =>
      expectRight(game, THEMES.alone[windows], sizes, TOUR[part], (visit) => tour(game, part, visit)));

  for (const part of CLASS_TOUR_PARTS)
    test(`every screen of a class is right in ${windows} windows, in type of every size (${part})`, ({ game }) =>
      expectRight(game, THEMES.class[windows], sizes, CLASS_TOUR[part], (visit) => classTour(game, part, visit)));
}
