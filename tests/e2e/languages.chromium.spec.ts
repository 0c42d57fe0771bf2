import type { Page } from '@playwright/test';
import { axeFindings } from './support/axe.ts';
import { CLASS_TOUR_PARTS, classTour } from './support/class-tour.ts';
import { cutOff, tooWide } from './support/cut-off.ts';
import { expect, test } from './support/game.ts';
import { lostControls } from './support/lost-controls.ts';
import { TOUR, tour, TOUR_PARTS, type TourPart } from './support/tour.ts';

/** English words that a catalogue in another alphabet would not leave on a screen. */
const ENGLISH = /\b(the|your|exhibit|round|answer|settings|caption|tools)\b/i;

/** Words on controls that come from no catalogue. The packs and the teaching are English. */
async function englishControls(page: Page): Promise<readonly string[]> {
  const words = await page
    .locator('button:visible:not(.asks__row), legend:visible, label:visible')
    .evaluateAll((elements) => elements.map((element) => element.textContent ?? ''));
  return words.filter((text) => ENGLISH.test(text));
}

/** Runs in the page: places on pictures and plots that are not where their numbers say, as they would not be if they were mirrored. */
function misplaced(): readonly string[] {
  const found: string[] = [];
  for (const mark of document.querySelectorAll<HTMLElement>('.mark, .loupe')) {
    const sheet = mark.closest('.sheet')?.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    if (sheet === undefined) continue;
    const at = mark.matches('.loupe') ? box.left + box.width / 2 : box.left;
    const share = (at - sheet.left) / sheet.width;
    if (Math.abs(share - parseFloat(mark.style.left) / 100) > 0.01) found.push(`${mark.className} at ${share}`);
  }
  for (const picture of document.querySelectorAll('.sheet, .sheet img, figure svg')) {
    const { a } = new DOMMatrix(getComputedStyle(picture).transform);
    if (a < 0) found.push(`${picture.tagName} is mirrored`);
  }
  // A pack's texts are in the pack's language, and run as that does.
  for (const text of document.querySelectorAll('.look__text p, .asked__text')) {
    if (getComputedStyle(text).direction !== 'ltr') found.push(`${text.className || 'the text'} runs from the right`);
  }
  for (const chance of document.querySelectorAll<SVGGraphicsElement>('.roc__svg .fig-chance')) {
    const matrix = chance.getScreenCTM();
    if (matrix === null || matrix.a < 0) found.push('the plot is mirrored');
  }
  return found;
}

test.describe('in a language a third longer than English', () => {
  test.use({ query: '?language=pseudo' });

  for (const part of TOUR_PARTS) {
    test(`no word is cut off, no control is lost, and nothing needs scrolling sideways (${part})`, async ({ game }) => {
      const found: string[] = [];
      let screens = 0;
      await tour(game, part, async (screen) => {
        screens += 1;
        for (const each of await cutOff(game)) found.push(`${screen}: ${each}`);
        for (const each of await lostControls(game)) found.push(`${screen}: lost ${each}`);
        for (const each of await englishControls(game)) found.push(`${screen}: in English: ${each}`);
        const wide = await tooWide(game);
        if (wide > 0) found.push(`${screen}: ${wide} px too wide`);
      });
      expect(found).toEqual([]);
      expect(screens).toBeGreaterThanOrEqual(TOUR[part]);
    });
  }

  for (const part of CLASS_TOUR_PARTS) {
    test(`before a class no word is cut off, no control is in English, and nothing needs scrolling sideways (${part})`, async ({
      game,
    }) => {
      const found: string[] = [];
      await classTour(game, part, async (screen) => {
        for (const each of await cutOff(game)) found.push(`${screen}: ${each}`);
        for (const each of await englishControls(game)) found.push(`${screen}: in English: ${each}`);
        const wide = await tooWide(game);
        if (wide > 0) found.push(`${screen}: ${wide} px too wide`);
      });
      expect(found).toEqual([]);
    });
  }
});

/** What the parts have to show that could be mirrored by mistake. */
const MIRRORED: Readonly<Record<TourPart, readonly string[]>> = {
  around: [],
  paper: [],
  'round-1': ['.loupe', '.mark', '.roc__svg .fig-chance'],
  'round-2': ['.mark'],
  'round-3': ['.roc__svg .fig-chance'],
};

test.describe('in a language written from right to left', () => {
  test.use({ query: '?language=mirrored' });

  for (const part of TOUR_PARTS) {
    test(`the layout is mirrored, pictures, marks and plots are not, and axe finds nothing (${part})`, async ({
      game,
    }) => {
      await expect(game.locator('html')).toHaveAttribute('dir', 'rtl');
      const found: string[] = [];
      const seen = new Set<string>();
      await tour(game, part, async (screen) => {
        for (const each of await axeFindings(game)) found.push(`${screen}: ${each}`);
        for (const each of await cutOff(game)) found.push(`${screen}: ${each}`);
        for (const each of await game.evaluate(misplaced)) found.push(`${screen}: ${each}`);
        const wide = await tooWide(game);
        if (wide > 0) found.push(`${screen}: ${wide} px too wide`);
        for (const mark of ['.mark', '.loupe', '.roc__svg .fig-chance'])
          if ((await game.locator(mark).count()) > 0) seen.add(mark);
      });
      expect(found).toEqual([]);
      expect([...seen]).toEqual(expect.arrayContaining([...MIRRORED[part]]));
    });
  }

  test('reading begins at the right: the answers “real” come first there, and the name of the game leads the bar', async ({
    game,
  }) => {
    const bar = await game.locator('.bar__brand').boundingBox();
    expect(bar?.x ?? 0).toBeGreaterThan(1366 / 2);
    await game.keyboard.press('Enter');
    await game.locator('main.briefing').waitFor();
    await game.keyboard.press('Enter');
    await game.locator('main.look__main').waitFor();
    const real = await game.locator('.dock__side.real').boundingBox();
    const generated = await game.locator('.dock__side.gen').boundingBox();
    expect(real?.x ?? 0).toBeGreaterThan(generated?.x ?? 0);
  });
});
