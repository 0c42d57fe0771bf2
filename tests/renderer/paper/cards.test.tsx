import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import papersJson from '../../../content/teaching/papers-en.json';
import teachingJson from '../../../content/teaching/en.json';
import type { PaperSize } from '../../../game/bridge/paper.ts';
import { drawCards } from '../../../game/paper/draw-cards.ts';
import { ok } from '../../../game/result.ts';
import { PaperScreen } from '../../../renderer/screens/paper/paper-screen.tsx';
import { webpBytes } from '../../contract/fixture-pack.ts';
import { makeImage, makeText, packOf } from '../../game/fixtures.ts';
import { stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

/** What is used here of the DevTools protocol, whose types come with the provider and not with the page. */
interface Wire {
  send(method: 'Emulation.setEmulatedMedia', parameters: { readonly media: string }): Promise<unknown>;
}

const medium = (media: string): Promise<unknown> =>
  (cdp() as unknown as Wire).send('Emulation.setEmulatedMedia', { media });

const lines = (n: number, line: (at: number) => string): string =>
  Array.from({ length: n }, (_, at) => line(at)).join('\n');
const times = (n: number, words: string): string => Array.from({ length: n }, () => words).join(' ');
const LONG_WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const ADDRESS = `https://archive.example.org/${'protocol1911'.repeat(15)}`;

/** Texts as people put them on cards, of every shape and of several scripts. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['en', lines(8, (at) => `And line ${at} goes by the mill`)],
  ['en', lines(14, (at) => `And line ${at} goes by the mill`)],
  ['en', lines(22, (at) => `– a thing on a list, number ${at}`)],
  ['en', lines(30, (at) => (at % 3 === 2 ? '' : `A: Yes. ${at}`))],
  ['en', lines(48, (at) => `And line ${at} goes by the mill`)],
  ['en', lines(70, (at) => `Line ${at}`)],
  ['en', lines(160, (at) => `Verse ${at} of a ballad that does not end`)],
  ['de', times(6, LONG_WORD)],
  ['en', `It stood under ${ADDRESS}, and nobody had read ${ADDRESS} to its end.`],
  ['en', 'W'.repeat(1500)],
  ['ar', times(40, 'كان الإعلان معلقا تحت الجسر حتى الظهر.')],
  ['zh', '告示在桥下挂到中午没有人把它读完。'.repeat(60)],
  ['hi', times(50, 'सूचना दोपहर तक पुल के नीचे लटकी रही।')],
  ['th', 'ประกาศแขวนอยู่ใต้สะพานจนถึงเที่ยงไม่มีใครอ่านจนจบ'.repeat(25)],
  ['en', times(700, 'a little')],
  ['en', '👩‍👩‍👧‍👦'.repeat(150)],
  ['en', times(90, 'Plain prose of a usual length, set as it is.').slice(0, 790)],
  ['en', 'One short line.'],
];
const LONG_TITLE = 'A title as long as one can be, with a word like Rindfleischetikettierungsüber';
const TEXT_EXHIBITS = TEXTS.map(([language, content], at) =>
  makeText(2000 + at, at % 2 === 0 ? 'real' : 'generated', {
    language,
    title: at % 4 === 0 ? LONG_TITLE : `Text ${at}`,
    segments: [{ by: at % 2 === 0 ? 'human' : 'model', content }],
    evidence: [
      { span: [0, 3], says: `It begins so. ${LONG_WORD}`, clue: 'stock' },
      { span: [4, 7], says: `It goes on. ${ADDRESS}`, clue: 'stock' },
    ],
  }),
);
const PACK = packOf([
  ...TEXT_EXHIBITS,
  makeImage(1, 'real', { title: LONG_TITLE }),
  makeImage(1001, 'generated', { title: LONG_TITLE }),
]);

/** A draw that takes them all: with as many real ones as generated. */
const SEED = Array.from({ length: 100 }, (_, seed) => seed).find(
  (seed) => drawCards(PACK, seed, 20)?.exhibits.length === PACK.exhibits.length,
);

beforeEach(() => {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) =>
    array instanceof Uint32Array ? array.fill(SEED ?? 0) : array,
  );
  const answer = (address: string) =>
    Promise.resolve(new Response(JSON.stringify(address.includes('papers') ? papersJson : teachingJson)));
  vi.stubGlobal('fetch', answer);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await medium('');
});

/** The cards of the whole pack as they are printed, on paper as wide as it is between its margins. */
async function printed(paper: PaperSize, perPage: 'two' | 'four'): Promise<HTMLElement> {
  const program = recordedProgram();
  const { container } = await stage(<PaperScreen />, {
    ...program,
    bridge: {
      ...program.bridge,
      openPack: () => Promise.resolve(ok({ packJson: JSON.stringify(PACK), digest: '' })),
      readPicture: () => Promise.resolve(ok(webpBytes(720, 480, 7))),
    },
  });
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Exhibit cards/ })
    .click();
  await page.getByText('20', { exact: true }).click();
  await page.getByText(paper, { exact: true }).click();
  await page.getByText(perPage, { exact: true }).click();
  await expect
    .poll(() => new Set([...container.querySelectorAll('.xcard')].map((card) => card.getAttribute('data-at'))).size)
    .toBe(20);
  await document.fonts.ready;
  container.style.inlineSize = paper === 'A4' ? '182mm' : '187.9mm';
  await medium('print');
  return container;
}

/** Words of a card, one line each, that stand outside of it, or of what holds them, or over each other. */
function outside(card: Element): readonly string[] {
  const found: string[] = [];
  const edge = card.getBoundingClientRect();
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const box of range.getClientRects())
      if (
        box.left < edge.left - 1 ||
        box.right > edge.right + 1 ||
        box.top < edge.top - 1 ||
        box.bottom > edge.bottom + 1
      )
        found.push(`${texts.currentNode.textContent?.slice(0, 30)} at ${Math.round(box.bottom - edge.bottom)}`);
  }
  const parts = [...card.children].filter((each) => each.getBoundingClientRect().height > 0);
  for (const [at, part] of parts.entries()) {
    const text = document.createRange();
    text.selectNodeContents(part);
    const below = parts
      .slice(at + 1)
      .find((each) => each.getBoundingClientRect().left <= part.getBoundingClientRect().left);
    if (below !== undefined && text.getBoundingClientRect().bottom > below.getBoundingClientRect().top + 2)
      found.push(`${part.className} runs into ${below.className || below.tagName}`);
  }
  return found;
}

test.for<[PaperSize, 'two' | 'four']>([
  ['A4', 'four'],
  ['A4', 'two'],
  ['Letter', 'four'],
])('no text leaves its card, whatever its lines: %s, %s to a page', async ([paper, perPage]) => {
  const container = await printed(paper, perPage);
  const cards = [...container.querySelectorAll<HTMLElement>('.xcard')];
  const found = cards.flatMap((card) =>
    outside(card).map((each) => `${card.querySelector('h2')?.textContent}: ${each}`),
  );
  expect(found).toEqual([]);
  const height = (paper === 'A4' ? 267 : 249) * (96 / 25.4);
  for (const sheet of container.querySelectorAll('.xpage')) {
    expect(sheet.getBoundingClientRect().height).toBeLessThanOrEqual(height + 1);
    expect(sheet.scrollHeight).toBeLessThanOrEqual(sheet.clientHeight + 1);
  }
  // Every word is there, in its order, and in type that can be read: 9 pt and more.
  const shown = new Map<string, string>();
  for (const card of cards) {
    const words = card.querySelector('.xcard__text');
    if (words === null) continue;
    const at = card.dataset['at'] ?? '';
    shown.set(at, (shown.get(at) ?? '') + (words.textContent ?? ''));
    expect(parseFloat(getComputedStyle(words).fontSize)).toBeGreaterThanOrEqual(12);
  }
  expect([...shown.values()].toSorted()).toEqual(TEXTS.map(([, text]) => text).toSorted());
  // A text that goes on asks for one answer, on its last card.
  for (const card of cards) expect(card.querySelector('footer') === null).toBe(card.dataset['goesOn'] === 'true');
  expect(cards.some((card) => card.dataset['goesOn'] === 'true')).toBe(true);
});

test('what fits a quarter of a page keeps to it, and the key is whole', async () => {
  const container = await printed('A4', 'four');
  const shareOf = (start: string): string | undefined =>
    [...container.querySelectorAll<HTMLElement>('.xcard')].find((card) =>
      card.querySelector('.xcard__text')?.textContent?.startsWith(start),
    )?.dataset['share'];
  expect(shareOf('One short line.')).toBe('quarter');
  expect(shareOf('Plain prose')).toBe('quarter');
  expect(shareOf('Verse 0')).toBe('whole');
  const right = container.querySelector('.doc')?.getBoundingClientRect().right ?? 0;
  for (const each of container.querySelectorAll('.key *'))
    expect(each.getBoundingClientRect().right).toBeLessThanOrEqual(right + 1);
});

test('on a screen the cards follow the choice of paper, and are measured away from sight', async () => {
  const container = await printed('Letter', 'two');
  await medium('');
  expect(container.querySelector('.xmeasure')).toBeNull();
  await page.getByText('four', { exact: true }).click();
  await expect.poll(() => container.querySelector('.xcard[data-share="quarter"]')).not.toBeNull();
});
