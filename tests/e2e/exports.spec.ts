import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { certain } from '../../game/certain.ts';
import { reportModel } from '../../game/results/report-model.ts';
import type { SessionResult } from '../../game/results/result-schema.ts';
import type { State } from '../../game/session/state.ts';
import { expectCsv, expectJson, expectXapi, figuresOf, toldBy } from './support/exported.ts';
import { expect, test, type GameFixtures } from './support/game.ts';
import { readPdf, wordsOf } from './support/pdf.ts';
import { answerByKey, replayed } from './support/play.ts';

const WRITTEN = 'Ask whom it would hurt, and only then who made it.';
const OWN_CLUE = '=HYPERLINK("x";"A1") or so, it feels';

/** Presses a control that was reached by keyboard. */
async function pressKeyOn(game: Page, name: string | RegExp, role: 'radio' | 'checkbox', key = 'Space'): Promise<void> {
  await game.getByRole(role, { name }).focus();
  await game.keyboard.press(key);
}

/** Counts hands, one press a hand, and goes on. */
async function vote(game: Page, keys: string): Promise<void> {
  await expect(game.locator('.hands__total')).toHaveText('0 hands');
  for (const key of keys) await game.keyboard.press(key);
  await expect(game.locator('.hands__total')).toHaveText(`${keys.length} hands`);
  await game.keyboard.press('Space');
}

/** One round of four exhibits, voted on twice, and a question on which something is written; by keyboard, to the debrief. */
async function playClass(game: Page): Promise<void> {
  await game.locator('.home__class').focus();
  await game.keyboard.press('Enter');
  await game.locator('main.class-setup').waitFor();
  await pressKeyOn(game, 'My own choice', 'radio');
  await pressKeyOn(game, /Harm and trust/, 'checkbox');
  await pressKeyOn(game, /Who made this/, 'checkbox');
  const length = game.getByRole('combobox', { name: 'Exhibits in each round' });
  await length.focus();
  await game.keyboard.press('4');
  await expect(length).toHaveValue('4');
  await game.getByRole('button', { name: /^Start/ }).focus();
  await game.keyboard.press('Enter');
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Space');
  for (const [first, second] of [
    ['1123445', '1155666'],
    ['2244556', '4455566'],
    ['1112346', '1111126'],
    ['3455666', '345566'],
  ] as const) {
    await vote(game, first);
    await game.locator('main.talk').waitFor();
    await game.keyboard.press('Space');
    await vote(game, second);
    await game.locator('.stamp').waitFor();
    await game.keyboard.press('Space');
  }
  await game.locator('main.discuss[data-stage="before"]').waitFor();
  for (const key of '1124') await game.keyboard.press(key);
  await game.keyboard.press('Space');
  await game.locator('main.discuss[data-stage="talk"]').waitFor();
  await game.keyboard.press('w');
  await game.getByRole('textbox').fill(WRITTEN);
  await game.getByRole('heading', { level: 1 }).focus();
  await game.keyboard.press('Space');
  await game.locator('main.discuss[data-stage="after"]').waitFor();
  for (const key of '1244') await game.keyboard.press(key);
  await game.keyboard.press('Space');
  await game.locator('main.discuss').waitFor({ state: 'detached' });
  await game.keyboard.press('Space');
  await game.locator('main.room-debrief').waitFor();
}

/** A booster: ten exhibits, three of them checked, and a clue in own words that a spreadsheet would take for a formula. */
async function playBooster(game: Page): Promise<void> {
  await game.getByRole('button', { name: /^Five-minute booster/ }).click();
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Enter');
  for (const [exhibit, level] of [2, 5, 6, 1, 3, 4, 6, 2, 5, 1].entries()) {
    await game.locator('main.look__main').waitFor();
    if (exhibit === 2) {
      await game.keyboard.press('n');
      await game.getByRole('dialog').getByRole('textbox').fill(OWN_CLUE);
      await game.keyboard.press('Enter');
      await game.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await answerByKey(game, level, exhibit % 4 === 1);
    await game.keyboard.press('Enter');
  }
  await game.locator('main.debrief').waitFor();
}

/** The one session that was kept, once its end is written, which takes some thousandths of a second. */
async function sessionOf(journals: GameFixtures['journals']) {
  const read = async () => {
    const journal = certain((await journals())[0], 'journal');
    return { ...journal, state: replayed(journal.setup, journal.log) };
  };
  await expect.poll(async () => (await read()).state.phase.name).toBe('debrief');
  return read();
}

interface Saved {
  readonly json: string;
  readonly csv: string;
  readonly xapi: string;
  readonly pdf: string;
}

/** Saves a debrief in all ways. A browser's print dialog cannot be driven: there, Chromium prints the page as that dialog would. */
async function saveAll(game: Page, saveFile: GameFixtures['saveFile'], browser: boolean): Promise<Saved> {
  await game.getByRole('button', { name: 'Save…' }).click();
  const save = async (name: RegExp): Promise<string> => {
    const path = await saveFile(() => game.getByRole('button', { name }).click());
    await expect(game.locator('.save__done')).toHaveText(`Saved: ${basename(path)}.`);
    return path;
  };
  const [json, csv, xapi] = [await save(/^Result file/), await save(/^Table/), await save(/^Statements/)];
  const print = () => game.getByRole('button', { name: /^PDF/ }).click();
  if (!browser) {
    const pdf = await saveFile(print);
    await expect(game.locator('.save__done')).toHaveText(/^Saved as PDF/);
    return { json, csv, xapi, pdf };
  }
  await game.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await print();
  await game.locator('html[data-printed]').waitFor();
  const pdf = json.replace(/json$/, 'pdf');
  await game.pdf({ path: pdf, preferCSSPageSize: true, tagged: true, outline: true });
  return { json, csv, xapi, pdf };
}

const tight = (text: string): string => text.replaceAll(/\s/g, '');

/** All words of a PDF, without its white space: lines are broken elsewhere on paper. */
async function onPaper(path: string): Promise<string> {
  const pdf = await readPdf(path);
  expect(pdf.marked).toBe(true);
  expect(pdf.title).toMatch(/^Second Look: report of \d/);
  expect(wordsOf(pdf)).not.toMatch(/Result file|Paper of the PDF|Save…/);
  return tight(wordsOf(pdf));
}

const fraction = ({ k, n }: { readonly k: number; readonly n: number }): string => `${k} of ${n}`;

/** The report of the saved result against what was counted from the replayed session. */
function expectReport(result: SessionResult, state: State): void {
  const told = figuresOf(toldBy(state));
  const { seen, talk } = reportModel([result]);
  expect({ hits: fraction(seen.hits), trust: fraction(seen.trust), right: fraction(seen.right) }).toEqual({
    hits: told.hits,
    trust: told.trust,
    right: told.right,
  });
  if (talk !== null) expect([talk.before, talk.after].map(fraction)).toEqual([told.before, told.after]);
}

/** The browser under test has this machine's time zone. */
const offsetHere = (at: number): number => 0 - new Date(at).getTimezoneOffset();

function expectUnwritten(saved: Saved, paper: string): void {
  for (const path of [saved.json, saved.csv, saved.xapi])
    expect(readFileSync(path, 'utf8')).not.toContain('whom it would hurt');
  expect(paper).not.toContain(tight('whom it would hurt'));
}

test('every export of a class’s lesson tells what its journal tells, and nothing that was written', async ({
  game,
  journals,
  saveFile,
  running,
}) => {
  await playClass(game);
  const { id, startedAt, state } = await sessionOf(journals);
  const told = toldBy(state);
  expect(state.ballots).toHaveLength(4);
  expect(state.discussions.map(({ written }) => written)).toEqual([WRITTEN]);
  await expect(game.locator('main')).toContainText(WRITTEN);
  const saved = await saveAll(game, saveFile, running.app === null);
  expectCsv(saved.csv, id, told);
  expectXapi(saved.xapi, id, told);
  expectReport(expectJson(saved.json, state, { id, startedAt, utcOffsetMinutes: offsetHere(startedAt) }), state);
  const paper = await onPaper(saved.pdf);
  const { hits, trust, right, before, after } = figuresOf(told);
  for (const words of [
    `Right before talking ${before}`,
    `Right after it ${after}`,
    `Before the talk ${before}`,
    `After it ${after}`,
    `Generated ones called ${hits}`,
    `Real ones trusted ${trust}`,
    `Right in all ${right}`,
    `Answers at first sight 28`,
  ])
    expect(paper).toContain(tight(words));
  for (const { exhibit } of told)
    expect(paper).toContain(tight(state.setup.pack.exhibits.find((each) => each.id === exhibit)?.title ?? exhibit));
  expectUnwritten(saved, paper);
});

test('every export of a player’s booster tells what its journal tells, and a formula stays a text', async ({
  game,
  journals,
  saveFile,
  running,
}) => {
  await playBooster(game);
  const { id, startedAt, state } = await sessionOf(journals);
  const told = toldBy(state);
  expect(told).toHaveLength(10);
  expect(told.filter(({ first, level }) => first !== level).length).toBeGreaterThan(0);
  const saved = await saveAll(game, saveFile, running.app === null);
  expectCsv(saved.csv, id, told);
  expect(readFileSync(saved.csv, 'utf8')).toContain(`"'${OWN_CLUE.replaceAll('"', '""')}"`);
  expectXapi(saved.xapi, id, told);
  const result = expectJson(saved.json, state, { id, startedAt, utcOffsetMinutes: offsetHere(startedAt) });
  expect(result.answers.flatMap(({ clues }) => clues)).toEqual([OWN_CLUE]);
  expectReport(result, state);
  const paper = await onPaper(saved.pdf);
  const { hits, trust } = figuresOf(told);
  const points = told.reduce((sum, each) => sum + (each.points ?? 0), 0);
  expect(paper).toMatch(new RegExp(tight(`Generated ones called 95% interval: \\d+% to \\d+% ${hits}`)));
  expect(paper).toMatch(new RegExp(tight(`Real ones trusted 95% interval: \\d+% to \\d+% ${trust}`)));
  expect(points).toBe(state.score);
  expect(paper).toContain(tight(`Points started at 60, at most 90 ${60 + points}`));
});
