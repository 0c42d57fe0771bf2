import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { FRAMED_GENRES, FRAMES } from '../../game/pack/frame.ts';
import { makeText, packOf } from '../game/fixtures.ts';
import { axeFindings, COLOURS } from './support/axe.ts';
import { expect, test } from './support/game.ts';

const GENRES = [...FRAMED_GENRES, 'encyclopedic'];
/** As many words as a class is promised to see at once. */
const WORDS = 120;
const LINES = 3;
/** As long as English words are on average: 4.7 letters. */
const CYCLE = ['seldom', 'and', 'often'];

/** A text of `WORDS` words on `LINES` lines; evidence on its first and its last words. */
function textOf(genre: string, at: number): ReturnType<typeof makeText> {
  const truth = at % 2 === 0 ? 'real' : 'generated';
  const line = (nth: number): string =>
    `${Array.from({ length: WORDS / LINES }, (_, word) => (word === 0 ? `Line${nth}` : CYCLE[word % CYCLE.length])).join(' ')}.`;
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

/** Sets the exhibit on show in another frame: the drawing is one of styles alone. */
const reframe = (game: Page, frame: string): Promise<void> =>
  game.locator('.framed').evaluate((framed: HTMLElement, name) => {
    framed.dataset['frame'] = name;
  }, frame);

/** Locks in an answer and waits for the reveal, or goes on from it to the next exhibit. */
async function answer(game: Page): Promise<void> {
  await game.keyboard.press('4');
  await game.keyboard.press('Enter');
  await game.locator('main.reveal__main').waitFor();
}

test('a text stands in the frame of its genre line by line, before the answer and after it, with its evidence', async ({
  game,
}) => {
  await game.keyboard.press('Enter');
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Enter');
  for (let exhibit = 0; exhibit < 3; exhibit += 1) {
    await game.locator('main.look__main').waitFor();
    const before = await shown(game);
    expect(before.head).toBe(HEADS[before.frame]);
    expect(before.lines).toBe(before.frame === 'page' ? 1 : LINES);
    await answer(game);
    const { frame, head, lines } = await shown(game);
    expect({ frame, head, lines }).toEqual({ frame: before.frame, head: before.head, lines: before.lines });
    await expect(game.locator('.framed mark')).toHaveText(['Line0', 'seldom']);
    await game.keyboard.press('Enter');
  }
});

test('axe finds nothing in any frame, in both themes', async ({ game }) => {
  await game.keyboard.press('Enter');
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Enter');
  await game.locator('main.look__main').waitFor();
  const wrong = [...(await axeFindings(game))];
  for (const theme of ['table', 'darkroom']) {
    await game.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    for (const frame of FRAMES) {
      await reframe(game, frame);
      wrong.push(...(await axeFindings(game, COLOURS)).map((each) => `${frame}, ${theme}: ${each}`));
    }
  }
  await answer(game);
  wrong.push(...(await axeFindings(game)));
  expect(wrong).toEqual([]);
});

test('a class sees 120 words in any frame without scrolling, before the reveal and after it, in type that can be read from the back', async ({
  game,
}) => {
  await game.setViewportSize({ width: 1366, height: 768 });
  await game.locator('.home__class').click();
  await game.locator('.class-setup__start .button').click();
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Space');
  const wrong: unknown[] = [];
  const inEveryFrame = async (at: string): Promise<void> => {
    for (const frame of FRAMES) {
      await reframe(game, frame);
      const { beyond, type } = await shown(game);
      if (beyond > 1 || type < 22 || type > 34) wrong.push({ at, frame, beyond, type });
    }
  };
  for (let exhibit = 0; exhibit < 2; exhibit += 1) {
    await game.locator('.hands').waitFor();
    await inEveryFrame('vote');
    await game.keyboard.press('1');
    await game.keyboard.press('Space');
    await game.locator('main.talk').waitFor();
    await inEveryFrame('talk');
    await game.keyboard.press('Space');
    await game.locator('.hands').waitFor();
    await game.keyboard.press('1');
    await game.keyboard.press('Space');
    await game.locator('.stamp').waitFor();
    await inEveryFrame('reveal');
    await game.keyboard.press('Space');
  }
  expect(wrong).toEqual([]);
});
