import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { FRAMED_GENRES, frameOf } from '../../game/pack/frame.ts';
import { makeText, packOf } from '../game/fixtures.ts';
import { axeFindings } from './support/axe.ts';
import { expect, test } from './support/game.ts';

const GENRES = [...FRAMED_GENRES, 'encyclopedic'];
/** As many words as a class is promised to see at once. */
const WORDS = 120;
const LINES = 3;

/** A text of `WORDS` words on `LINES` lines; evidence on its first and its last words. */
function textOf(genre: string, at: number): ReturnType<typeof makeText> {
  const truth = at % 2 === 0 ? 'real' : 'generated';
  const line = (nth: number): string =>
    `${Array.from({ length: WORDS / LINES }, (_, word) => (word === 0 ? `Line${nth}` : 'seldom')).join(' ')}.`;
  const content = Array.from({ length: LINES }, (_, nth) => line(nth)).join('\n');
  return makeText(5000 + at, truth, {
    genre,
    topic: genre,
    title: `A ${genre} to look at`,
    family: `family-${at}`,
    segments: [{ by: truth === 'real' ? 'human' : 'model', content }],
    evidence: [
      { span: [0, 5], says: 'The first line begins here.', clue: 'voice' },
      { span: [content.lastIndexOf('seldom'), content.length - 1], says: 'The last word.', clue: 'stock' },
    ],
  });
}

let zip = '';
test.beforeAll(() => {
  zip = join(mkdtempSync(join(tmpdir(), 'second-look-frames-')), 'frames.zip');
  const exhibits = GENRES.flatMap((genre, at) => [textOf(genre, 2 * at), textOf(genre, 2 * at + 1)]);
  writeFileSync(
    zip,
    zipSync({ 'pack.json': strToU8(JSON.stringify({ ...packOf(exhibits), id: 'frames', title: 'Frames' })) }),
  );
});
test.afterAll(() => rmSync(dirname(zip), { recursive: true, force: true }));

test.beforeEach(async ({ game, chooseInDialog }) => {
  await game.getByRole('button', { name: /^Packs/ }).click();
  await chooseInDialog(() => game.getByRole('button', { name: 'Choose a zip file…' }).click(), zip);
  await game.getByRole('button', { name: 'Play this pack' }).click();
  await game.keyboard.press('Escape');
  await game.locator('main.home__main').waitFor();
});

/** The frame on show; its words, line by line; and how far they reach beyond what can be seen, in CSS pixels. */
async function shown(
  game: Page,
): Promise<{ frame: string; head: string; lines: number; beyond: number; type: number }> {
  return game.locator('.look__text').evaluate((region) => {
    const framed = region.querySelector<HTMLElement>('.framed');
    const words = framed?.querySelector('p');
    return {
      frame: framed?.dataset['frame'] ?? '',
      head: framed?.querySelector('.framed__head .mono')?.textContent ?? '',
      lines: framed?.querySelectorAll('.framed__line').length ?? 0,
      beyond: region.scrollHeight - region.clientHeight,
      type: words === null || words === undefined ? 0 : parseFloat(getComputedStyle(words).fontSize),
    };
  });
}

const HEADS: Readonly<Record<string, string>> = {
  thread: 'Message',
  post: 'Post',
  mail: 'E-mail',
  review: 'Review',
  store: 'Store page',
  howto: 'How-to answer',
  joke: 'Joke or riddle',
  label: 'Label',
  page: '',
};

test('every genre has its frame, before the answer and after it, in both themes and without a fault of access', async ({
  game,
}) => {
  const frames = new Set<string>();
  const wrong: string[] = [];
  await game.keyboard.press('Enter');
  while (frames.size < new Set(GENRES.map(frameOf)).size) {
    const at = game.locator('main:is(.briefing, .look__main, .question, .result, .home__main, .debrief)');
    await at.waitFor();
    if (await game.locator('main.look__main').isVisible()) {
      const before = await shown(game);
      frames.add(before.frame);
      expect(before.head).toBe(HEADS[before.frame]);
      expect(before.lines).toBe(before.frame === 'page' ? 1 : LINES);
      for (const theme of ['light', 'darkroom']) {
        await game.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
        wrong.push(...(await axeFindings(game)).map((each) => `${before.frame}, ${theme}: ${each}`));
      }
      await game.keyboard.press('4');
      await game.keyboard.press('Enter');
      await game.locator('main.reveal__main').waitFor();
      const after = await shown(game);
      expect({ ...after, beyond: 0, type: 0 }).toEqual({ ...before, beyond: 0, type: 0 });
      await expect(game.locator('.framed mark')).toHaveText(['Line0', 'seldom']);
      wrong.push(...(await axeFindings(game)).map((each) => `${before.frame}, revealed: ${each}`));
    } else if (await game.locator('main.home__main').isVisible()) {
      throw new Error(`The lesson is over, and only ${[...frames].join(', ')} were shown.`);
    }
    await game.keyboard.press('Enter');
  }
  expect(wrong).toEqual([]);
});

test('a class sees 120 words in any frame without scrolling, in large type', async ({ game }) => {
  await game.setViewportSize({ width: 1366, height: 768 });
  await game.locator('.home__class').click();
  await game.locator('.class-setup__start .button').click();
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Space');
  const seen: unknown[] = [];
  for (let exhibit = 0; exhibit < 6; exhibit += 1) {
    await game.locator('.hands').waitFor();
    const { frame, beyond, type } = await shown(game);
    if (beyond > 1 || type < 22 || type > 34) seen.push({ frame, beyond, type });
    await game.keyboard.press('1');
    await game.keyboard.press('Space');
    await game.locator('main.talk').waitFor();
    await game.keyboard.press('Space');
    await game.locator('.hands').waitFor();
    await game.keyboard.press('1');
    await game.keyboard.press('Space');
    await game.locator('.stamp').waitFor();
    await game.keyboard.press('Space');
  }
  expect(seen).toEqual([]);
});
