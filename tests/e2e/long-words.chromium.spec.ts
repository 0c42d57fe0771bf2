import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { parsePack } from '../../game/pack/parse.ts';
import type { Exhibit, Pack } from '../../game/pack/schema.ts';
import { makeExample } from './support/example-pack.ts';
import { wrongAtSizes } from './support/every-size.ts';
import { expect, test } from './support/game.ts';

const WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const ADDRESS = `https://archive.example.org/${'protocol1911'.repeat(8)}`;
/** Written from right to left, with marks and numbers that a sentence around it would carry off. */
const HEBREW = 'בדיקה (1911) של';
const SIZES = [
  { width: 800, height: 600 },
  { width: 1366, height: 768 },
];

/** An exhibit whose every word that is not judged is as long as words can be, or runs the other way. */
function hostile(exhibit: Exhibit, at: number): Exhibit {
  const title = at % 2 === 0 ? `${WORD} ${at}` : `${HEBREW} ${at}`;
  const words = {
    title,
    topic: title,
    card: {
      found: WORD,
      caption: ADDRESS,
      claim: { says: `${ADDRESS} ${HEBREW}`, kind: 'everybody' as const, towards: 'nothing' as const },
      checks: { published: { says: WORD, decides: false }, carries: { says: WORD, decides: false } },
    },
    credit: { ...exhibit.credit, source: `${ADDRESS}${ADDRESS}`, maker: `${WORD}${WORD}`, licence: `CC-${WORD}` },
    uses: [
      { caption: ADDRESS, use: 'honest' as const, says: ADDRESS },
      { caption: `${WORD} ${HEBREW}`, use: 'misleading' as const, says: `${WORD}${WORD}` },
    ],
  };
  const says = (nth: number): string => `${nth} ${WORD}${WORD}`;
  return exhibit.medium === 'image'
    ? { ...exhibit, ...words, evidence: exhibit.evidence.map((each, nth) => ({ ...each, says: says(nth) })) }
    : { ...exhibit, ...words, evidence: exhibit.evidence.map((each, nth) => ({ ...each, says: says(nth) })) };
}

async function hostilePack(): Promise<string> {
  const example = await makeExample();
  const files = unzipSync(readFileSync(example.zip));
  rmSync(dirname(example.zip), { recursive: true, force: true });
  const name = Object.keys(files).find((each) => each.endsWith('pack.json')) ?? '';
  const read = parsePack(new TextDecoder().decode(files[name]));
  if (!read.ok) throw new Error('The example cannot be read.');
  const pack: Pack = {
    ...read.value,
    id: 'long-words',
    title: `${HEBREW} ${WORD}`,
    description: WORD.repeat(5),
    exhibits: read.value.exhibits.map(hostile),
  };
  const path = join(mkdtempSync(join(tmpdir(), 'second-look-long-')), 'long.zip');
  writeFileSync(path, zipSync({ ...files, [name]: strToU8(JSON.stringify(pack)) }));
  return path;
}

let zip = '';
test.beforeAll(async () => {
  zip = await hostilePack();
});
test.afterAll(() => rmSync(dirname(zip), { recursive: true, force: true }));

/** Runs in the page: words of the pack that stand neither in an isolate of their own nor in the language and direction of their exhibit. */
function exposed(hebrew: string): readonly string[] {
  const found: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const { currentNode: text } = texts;
    const words = text.textContent ?? '';
    if (!words.includes(hebrew)) continue;
    const own = text.parentElement?.closest('bdi, [dir="auto"]') !== null;
    if (!own && !/^[^\u2068]*\u2068[^\u2069]*\u2069/u.test(words)) found.push(`not isolated: ${words.slice(0, 60)}`);
  }
  for (const exhibit of document.querySelectorAll(
    '.look__text p, .sheet img, #exhibit-title, .evidence bdi, .look__in-use',
  ))
    if (exhibit.closest('[translate="no"]') === null || exhibit.closest('[lang]') === document.documentElement)
      found.push(`would be translated: ${exhibit.className || exhibit.tagName}`);
  return found;
}

async function wrong(game: Page, screen: string): Promise<readonly string[]> {
  const open = await game.evaluate(exposed, HEBREW);
  return [...(await wrongAtSizes(game, screen, SIZES)), ...open.map((each) => `${screen}: ${each}`)];
}

test.beforeEach(async ({ game, chooseInDialog }) => {
  await game.getByRole('button', { name: /^Packs/ }).click();
  await chooseInDialog(() => game.getByRole('button', { name: 'Choose a zip file…' }).click(), zip);
  await game.getByRole('button', { name: 'Play this pack' }).click();
});

test('words of any length and direction are read whole by a player, and push nothing away', async ({ game }) => {
  const found: string[] = [...(await wrong(game, 'packs'))];
  await game.keyboard.press('Escape');
  await game.locator('main.home__main').waitFor();
  found.push(...(await wrong(game, 'home')));
  await game.keyboard.press('Enter');
  for (const round of [1, 2]) {
    await game.locator('main.briefing').waitFor();
    await game.keyboard.press('Enter');
    for (const exhibit of [1, 2]) {
      await game.locator('main.look__main').waitFor();
      await game.keyboard.press('Space');
      await game.keyboard.press('3');
      await game.locator('.look__checked').waitFor();
      found.push(...(await wrong(game, `look-${round}-${exhibit}`)));
      await game.keyboard.press('5');
      await game.keyboard.press('Enter');
      await game.locator('main.reveal__main').waitFor();
      found.push(...(await wrong(game, `reveal-${round}-${exhibit}`)));
      await game.keyboard.press('Enter');
    }
    await game.locator('main.question').waitFor();
    found.push(...(await wrong(game, `question-${round}`)));
    await game.keyboard.press('Enter');
    await game.locator('main.result').waitFor();
    await game.keyboard.press('Enter');
  }
  expect(found).toEqual([]);
});

test('words of any length and direction are read whole by a class, and push nothing away', async ({ game }) => {
  const found: string[] = [];
  await game.keyboard.press('Escape');
  await game.locator('.home__class').click();
  await game.locator('.class-setup__start .button').click();
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Space');
  for (const exhibit of [1, 2]) {
    await game.locator('.hands').waitFor();
    await game.keyboard.press('1');
    found.push(...(await wrong(game, `vote-${exhibit}`)));
    await game.keyboard.press('Space');
    await game.locator('main.talk').waitFor();
    found.push(...(await wrong(game, `talk-${exhibit}`)));
    await game.keyboard.press('Space');
    await game.locator('.hands').waitFor();
    await game.keyboard.press('2');
    await game.keyboard.press('Space');
    await game.locator('.stamp').waitFor();
    found.push(...(await wrong(game, `room-reveal-${exhibit}`)));
    await game.keyboard.press('Space');
  }
  expect(found).toEqual([]);
});
