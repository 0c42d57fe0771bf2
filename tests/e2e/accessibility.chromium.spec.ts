import type { Page } from '@playwright/test';
import { textOf } from '../../game/pack/text.ts';
import { axeFindings } from './support/axe.ts';
import { CLASS_TOUR, CLASS_TOUR_PARTS, classTour } from './support/class-tour.ts';
import { tooWide } from './support/cut-off.ts';
import { expect, test } from './support/game.ts';
import { builtPack } from './support/play.ts';
import { TOUR, tour, TOUR_PARTS } from './support/tour.ts';

const THEMES = { table: 'Light table', darkroom: 'Darkroom' } as const;

async function wear(game: Page, theme: keyof typeof THEMES): Promise<void> {
  await game.getByRole('button', { name: 'Settings' }).click();
  await game.getByRole('radio', { name: THEMES[theme] }).check();
  await game.keyboard.press('Escape');
}

for (const theme of ['table', 'darkroom'] as const) {
  for (const part of TOUR_PARTS) {
    test(`axe finds nothing on any screen (${theme}, ${part})`, async ({ game }) => {
      await wear(game, theme);
      const visited: string[] = [];
      const found: string[] = [];
      await tour(game, part, async (name) => {
        visited.push(name);
        for (const finding of await axeFindings(game)) found.push(`${name}: ${finding}`);
      });
      expect(found).toEqual([]);
      expect(visited.length).toBeGreaterThanOrEqual(TOUR[part]);
    });
  }

  for (const part of CLASS_TOUR_PARTS) {
    test(`axe finds nothing on any screen of a class (${theme}, ${part})`, async ({ game }) => {
      await wear(game, theme);
      const visited: string[] = [];
      const found: string[] = [];
      await classTour(game, part, async (name) => {
        visited.push(name);
        for (const finding of await axeFindings(game)) found.push(`${name}: ${finding}`);
        const wide = await tooWide(game);
        if (wide > 0) found.push(`${name}: ${wide} px too wide`);
      });
      expect(found).toEqual([]);
      expect(visited.length).toBeGreaterThanOrEqual(CLASS_TOUR[part]);
    });
  }
}

const PLAYING = /^(look|loupe|turn|gut|context-card|reveal|compare)/;

/** How far the page, or the screen on it, is higher than the room it has, in pixels. */
function tooHigh(game: Page): Promise<number> {
  return game.evaluate(() => {
    const scrollers = [document.documentElement, ...document.querySelectorAll('.shell > .screen')];
    return Math.max(...scrollers.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
  });
}

/** The texts of the pack that the text screen on show could not hold without scrolling, by their first words. */
function textsTooLong(game: Page, texts: readonly string[]): Promise<readonly string[]> {
  return game.evaluate((all) => {
    const block = document.querySelector('.look__text');
    const paragraph = block?.querySelector('p');
    if (!block || !paragraph) return ['no text on show'];
    const shown = [...paragraph.childNodes];
    const long = all.filter((text) => {
      paragraph.replaceChildren(text);
      return block.scrollHeight > block.clientHeight;
    });
    paragraph.replaceChildren(...shown);
    return long.map((text) => text.slice(0, 40));
  }, texts);
}

for (const part of TOUR_PARTS) {
  test(`playing needs no scrolling at 1366×768 (${part})`, async ({ game }) => {
    const texts = builtPack().exhibits.flatMap((exhibit) => (exhibit.medium === 'text' ? [textOf(exhibit)] : []));
    expect(texts.length).toBeGreaterThan(30);
    const found: string[] = [];
    await tour(game, part, async (screen) => {
      if (PLAYING.test(screen)) {
        const high = await tooHigh(game);
        if (high > 0) found.push(`${screen}: ${high} px too high`);
      }
      if (screen === 'look-text') for (const text of await textsTooLong(game, texts)) found.push(`too long: ${text}`);
    });
    expect(found).toEqual([]);
  });
}
