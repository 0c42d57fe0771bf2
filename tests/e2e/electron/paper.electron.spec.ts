import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { parsePapers } from '../../../game/teaching/parse-papers.ts';
import { parseTeaching } from '../../../game/teaching/parse.ts';
import type { Papers } from '../../../game/teaching/papers-schema.ts';
import type { Teaching } from '../../../game/teaching/schema.ts';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { countTags, readPdf, wordsOf, type ReadPdf } from '../support/pdf.ts';
import { builtPack } from '../support/play.ts';
import { expect, test } from './app-test.ts';

const A4 = { width: 210, height: 297 };
const LETTER = { width: 216, height: 279 };
/** A slide has thirteen and a third by seven and a half inches; in millimetres. */
const SIZES = { A4, Letter: LETTER, Slide: { width: 339, height: 191 } } as const;

const built = (file: string): string => readFileSync(resolve(ROOT, 'out/packs/teaching', file), 'utf8');

function papers(): Papers {
  const read = parsePapers(built('papers-en.json'));
  if (!read.ok) throw new Error('The built papers cannot be read.');
  return read.value;
}

function teaching(): Teaching {
  const read = parseTeaching(built('en.json'));
  if (!read.ok) throw new Error('The built teaching texts cannot be read.');
  return read.value;
}

async function openPaper(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^For teachers/ }).click();
  await page.getByRole('button', { name: /^On paper/ }).click();
  await page.locator('main.paper').waitFor();
}

const answerDialog = (app: ElectronApplication, answer: { canceled: boolean; filePath: string }): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve(chosen);
  }, answer);

/** Chooses a document and a paper, saves it, and reads it back. */
async function saved(
  { app, page, userData }: { app: ElectronApplication; page: Page; userData: string },
  kind: string,
  name: RegExp,
  paper: keyof typeof SIZES = 'A4',
): Promise<ReadPdf> {
  const path = join(userData, `${kind}-${paper}.pdf`);
  await answerDialog(app, { canceled: false, filePath: path });
  await page.getByRole('navigation').getByRole('button', { name }).click();
  await page.locator(`.doc[data-kind="${kind}"]`).waitFor();
  if (paper !== 'Slide') await page.getByRole('radio', { name: paper, exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.locator('.paper__go .mono')).toHaveText(/^Saved as PDF/);
  const pdf = await readPdf(path);
  for (const { width, height } of pdf.pages) expect({ width, height }).toEqual(SIZES[paper]);
  expect(pdf.marked).toBe(true);
  expect(pdf.language).toBe('en-GB');
  expect(countTags(pdf, 'H1')).toBe(1);
  expect(pdf.outline[0]).toBe(pdf.title);
  // Every page has the document's title and its number at its foot, and none is empty above that.
  for (const [index, { text }] of pdf.pages.entries()) {
    const foot = `${pdf.title} ${index + 1} / ${pdf.pages.length}`;
    expect(text.endsWith(foot), text.slice(-80)).toBe(true);
    expect(text.length).toBeGreaterThan(foot.length + 20);
  }
  // Nothing of the screen around the paper is printed.
  expect(wordsOf(pdf)).not.toMatch(/Save as PDF|What can be printed|Making the PDF|Second Look: home/);
  return pdf;
}

/** A text without its white space: lines are broken elsewhere on paper. */
const tight = (text: string): string => text.replaceAll(/\s/g, '');

/** Expects these passages on paper, wherever lines and pages were broken. */
function expectWords(pdf: ReadPdf, passages: readonly string[]): void {
  const all = tight(wordsOf(pdf));
  expect(passages.filter((passage) => !all.includes(tight(passage)))).toEqual([]);
}

test('guides, data sheet and safeguarding card are saved whole, tagged, on the paper asked for', async ({
  app,
  page,
  userData,
}) => {
  await openPaper(page);
  const { papers: written, safeguarding } = papers();
  const names = {
    'guide-20': /^Guide: 20/,
    'guide-50': /^Guide: 50/,
    'data-sheet': /^Data sheet/,
    'quick-check': /^Two-minute check/,
    glossary: /^Glossary/,
    worksheet: /^Worksheet/,
    'parents-letter': /^Letter to parents/,
    slides: /^Opening slides/,
  };
  const most = {
    'guide-20': 2,
    'guide-50': 5,
    'data-sheet': 1,
    'quick-check': 2,
    glossary: 2,
    worksheet: 2,
    'parents-letter': 1,
    slides: 10,
  };
  for (const paper of written) {
    const pdf = await saved({ app, page, userData }, paper.id, names[paper.id], paper.id === 'slides' ? 'Slide' : 'A4');
    expect(pdf.title).toBe(paper.title);
    expect(pdf.pages.length).toBeLessThanOrEqual(most[paper.id]);
    expect(pdf.outline).toEqual(expect.arrayContaining(paper.sections.map(({ heading }) => heading)));
    if (paper.id === 'slides') expect(pdf.pages).toHaveLength(10);
    const blocks = paper.sections.flatMap((section) => section.blocks);
    // One that goes on overleaf is counted on both pages.
    const tables = blocks.filter(({ kind }) => kind === 'steps' || kind === 'table').length;
    expect(countTags(pdf, 'Table')).toBeGreaterThanOrEqual(tables);
    expectWords(pdf, [
      ...paper.sections.map(({ heading }) => heading),
      ...paper.sources.map(({ where }) => where),
      ...blocks.flatMap((block) => {
        if (block.kind === 'text' || block.kind === 'note') return [block.text.slice(0, 40)];
        if (block.kind === 'steps') return block.rows.map((row) => row.do.slice(0, 30));
        if (block.kind === 'table') return block.rows.map((row) => (row[0] ?? '').slice(0, 30));
        return block.kind === 'list'
          ? block.items.map((item) => item.slice(0, 40))
          : block.rows.map((row) => row.question);
      }),
    ]);
  }
  const card = await saved({ app, page, userData }, 'safeguarding', /^Safeguarding card/);
  expect(card.title).toBe(safeguarding.title);
  expect(card.pages).toHaveLength(1);
  const { now, not, tell, say } = safeguarding;
  expectWords(card, [...now, ...not, ...tell, ...say]);
});

test('exhibit cards hold no answer; the key, on pages of its own, holds them all', async ({ app, page, userData }) => {
  await openPaper(page);
  const pack = builtPack();
  const byTitle = (title: string) => pack.exhibits.filter((exhibit) => exhibit.title === title);
  for (const paper of ['A4', 'Letter'] as const) {
    const pdf = await saved({ app, page, userData }, 'cards', /^Exhibit cards/, paper);
    const mark = /set ([0-9A-F]{4})$/.exec(pdf.title)?.[1] ?? '';
    const key = pdf.pages.findIndex(({ text }) => text.startsWith(`Answer key, set ${mark}`));
    // How to play, three pages of at most four cards, and the key.
    expect(key).toBe(4);
    expect(pdf.pages.length).toBeLessThanOrEqual(8);
    const cards = { ...pdf, pages: pdf.pages.slice(1, key) };
    const answers = { ...pdf, pages: pdf.pages.slice(key) };
    const titles = await page.locator('.xcard h2').evaluateAll((all) => all.map((each) => each.lastChild?.textContent));
    expect(titles).toHaveLength(10);
    const pictures = await page.locator('.xcard__picture').count();
    expect(pictures).toBeGreaterThanOrEqual(3);
    expect(cards.pages.flatMap(({ tags }) => tags).filter((tag) => (tag.alt ?? '') !== '')).toHaveLength(pictures);
    expect(cards.pages.map(({ text }) => text).join(' ')).not.toMatch(/Model:|Unsplash|Written for this pack/);
    for (const title of titles) {
      expectWords(cards, [title ?? '']);
      const [exhibit, ...more] = byTitle(title ?? '');
      // Titles may come twice in a pack; which of them it was is then told by its evidence alone.
      if (exhibit === undefined || more.length > 0) continue;
      expect(exhibit.form).toBeUndefined();
      expectWords(answers, [...exhibit.evidence.map(({ says }) => says), exhibit.credit.maker]);
      for (const { says } of exhibit.evidence) expect(wordsOf(cards)).not.toContain(says);
    }
    const truths = await page
      .locator('.key__glance .truth')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-truth')));
    const generated = truths.filter((truth) => truth === 'generated').length;
    expect(generated).toBeGreaterThanOrEqual(4);
    expect(generated).toBeLessThanOrEqual(6);
  }
  // Other cards, more of them, two to a page.
  const before = await page.locator('.xcard h2').allTextContents();
  await page.keyboard.press('d');
  await expect(page.locator('.xcard h2').first()).not.toHaveText(before[0] ?? '');
  await page.getByRole('radio', { name: '20', exact: true }).check({ force: true });
  await page.getByRole('radio', { name: 'two', exact: true }).check({ force: true });
  await expect(page.locator('.xcard')).toHaveCount(20);
  const pdf = await saved({ app, page, userData }, 'cards', /^Exhibit cards/, 'Letter');
  expect(pdf.pages.findIndex(({ text }) => text.startsWith('Answer key'))).toBe(11);
});

test('the ethics deck is printed whole, or the questions of one round', async ({ app, page, userData }) => {
  await openPaper(page);
  const { questions } = teaching();
  const all = await saved({ app, page, userData }, 'deck', /^Ethics deck/);
  expect(countTags(all, 'H3')).toBe(questions.length);
  expectWords(
    all,
    questions.flatMap(({ question, statements, followUps, changeYourMind, scenario }) => [
      question,
      statements.a,
      statements.b,
      ...followUps,
      changeYourMind,
      ...(scenario === undefined ? [] : [scenario]),
    ]),
  );
  // No page cuts a card: its question stands on the page of what is asked behind it.
  const pages = all.pages.map(({ text }) => tight(text));
  const cut = questions.filter(({ question, changeYourMind }) =>
    pages.every((text) => !text.includes(tight(question)) || !text.includes(tight(changeYourMind))),
  );
  expect(cut).toEqual([]);
  await page.getByRole('radio', { name: 'round 2' }).check({ force: true });
  const second = await saved({ app, page, userData }, 'deck', /^Ethics deck/);
  expect(countTags(second, 'H3')).toBe(questions.filter(({ theme }) => theme === 2).length);
  expect(second.pages.length).toBeLessThan(all.pages.length);
});

test('whoever thinks again gets no file, and is told so; a folder that cannot be written to becomes a notice', async ({
  app,
  page,
  userData,
}) => {
  await openPaper(page);
  await page.locator('.doc').waitFor();
  await answerDialog(app, { canceled: true, filePath: '' });
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.locator('.paper__go .mono')).toHaveText('Not saved.');
  const nowhere = join(userData, 'not-there', 'guide.pdf');
  await answerDialog(app, { canceled: false, filePath: nowhere });
  await page.keyboard.press('p');
  await expect(page.getByText('The file could not be saved (second-look-guide-20.pdf)')).toBeVisible();
  expect(existsSync(nowhere)).toBe(false);
});

test('the window keeps its colour when a page was printed', async ({ app, page, userData }) => {
  const colour = (): Promise<string | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor());
  const before = await colour();
  await openPaper(page);
  await saved({ app, page, userData }, 'data-sheet', /^Data sheet/);
  expect(await colour()).toBe(before);
});
