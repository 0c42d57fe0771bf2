import type { Page } from '@playwright/test';
import { frameOf } from '../../game/pack/frame.ts';
import { textOf } from '../../game/pack/text.ts';
import { axeFindings, COLOURS } from './support/axe.ts';
import { CLASS_TOUR, CLASS_TOUR_PARTS, classTour } from './support/class-tour.ts';
import { tooWide } from './support/cut-off.ts';
import { expect, test } from './support/game.ts';
import { builtPack } from './support/play.ts';
import { TOUR, tour, TOUR_PARTS } from './support/tour.ts';
import { wear } from './support/wear.ts';

/** What axe finds on the screen on show: by all its rules in the usual theme, and of its colours in the other one, which changes nothing else. */
async function findingsInBothThemes(game: Page): Promise<readonly string[]> {
  const usual = await axeFindings(game);
  await wear(game, 'darkroom');
  const dark = await axeFindings(game, COLOURS);
  await wear(game, 'table');
  return [...usual, ...dark.map((finding) => `in the darkroom: ${finding}`)];
}

const PLAYING = /^(look|loupe|turn|gut|context-card|reveal|compare)/;

/** How far the page, or the screen on it, is higher than the room it has, in pixels. */
function tooHigh(game: Page): Promise<number> {
  return game.evaluate(() => {
    const scrollers = [document.documentElement, ...document.querySelectorAll('.shell > .screen')];
    return Math.max(...scrollers.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
  });
}

interface PackText {
  readonly text: string;
  readonly frame: string;
}

/** The texts of the pack, of the frame that is on show, that the screen could not hold without scrolling, by their first words. */
function textsTooLong(game: Page, texts: readonly PackText[]): Promise<readonly string[]> {
  return game.evaluate((all) => {
    const block = document.querySelector('.look__text');
    const paragraph = block?.querySelector('p');
    if (!block || !paragraph) return ['no text on show'];
    const shown = [...paragraph.childNodes];
    const on = block.querySelector<HTMLElement>('.framed')?.dataset['frame'];
    const alike = all.filter(({ frame }) => frame === on).map(({ text }) => text);
    if (alike.length === 0) return [`no text of the frame ${on}`];
    const long = alike.filter((text) => {
      paragraph.replaceChildren(text);
      return block.scrollHeight > block.clientHeight;
    });
    paragraph.replaceChildren(...shown);
    return long.map((text) => text.slice(0, 40));
  }, texts);
}

for (const part of TOUR_PARTS) {
  test(`axe finds nothing on any screen, in either theme, and playing needs no scrolling at 1366×768 (${part})`, async ({
    game,
  }) => {
    const texts = builtPack().exhibits.flatMap((exhibit) =>
      exhibit.medium === 'text' ? [{ text: textOf(exhibit), frame: frameOf(exhibit.genre) }] : [],
    );
    expect(texts.length).toBeGreaterThan(30);
    const visited: string[] = [];
    const found: string[] = [];
    await tour(game, part, async (screen) => {
      visited.push(screen);
      if (PLAYING.test(screen)) {
        const high = await tooHigh(game);
        if (high > 0) found.push(`${screen}: ${high} px too high`);
      }
      for (const finding of await findingsInBothThemes(game)) found.push(`${screen}: ${finding}`);
      if (screen === 'look-text') for (const text of await textsTooLong(game, texts)) found.push(`too long: ${text}`);
    });
    expect(found).toEqual([]);
    expect(visited.length).toBeGreaterThanOrEqual(TOUR[part]);
  });
}

for (const part of CLASS_TOUR_PARTS) {
  test(`axe finds nothing on any screen of a class, in either theme (${part})`, async ({ game }) => {
    const visited: string[] = [];
    const found: string[] = [];
    await classTour(game, part, async (screen) => {
      visited.push(screen);
      for (const finding of await findingsInBothThemes(game)) found.push(`${screen}: ${finding}`);
      const wide = await tooWide(game);
      if (wide > 0) found.push(`${screen}: ${wide} px too wide`);
    });
    expect(found).toEqual([]);
    expect(visited.length).toBeGreaterThanOrEqual(CLASS_TOUR[part]);
  });
}
