import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Merged } from '../../game/results/merge.ts';
import { reportModel } from '../../game/results/report-model.ts';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { fits } from '../content/schema/fits.ts';
import { csvRecords } from '../game/results/parse-csv.ts';
import { axeFindings } from './support/axe.ts';
import { BAD_FILES } from './support/bad-results.ts';
import { dropFile } from './support/example-pack.ts';
import { expect, test } from './support/game.ts';
import { GOOD, makeResultFolder, type ResultFolder } from './support/result-folder.ts';

let stick: ResultFolder;

test.beforeAll(() => {
  stick = makeResultFolder(mkdtempSync(join(tmpdir(), 'second-look-stick-')));
  expect(stick.merged.results).toEqual(stick.results);
  expect([stick.results.length, stick.merged.duplicates.length, stick.merged.problems.length]).toEqual([GOOD, 6, 0]);
  expect(new Set(BAD_FILES.map(({ name }) => name)).size).toBe(40);
});
test.afterAll(() => rmSync(stick.folder, { recursive: true, force: true }));

async function openMerge(game: Page): Promise<void> {
  await game.getByRole('button', { name: /^For teachers/ }).click();
  await game.getByRole('button', { name: /^Bring results together/ }).click();
  await game.locator('main.merge').waitFor();
}

const sum = (game: Page) => game.locator('.merge__sum');
const reportText = async (game: Page): Promise<string> => (await game.locator('.report').textContent()) ?? '';

/** The files that were not used, with what is said of them, in their order on the page. */
async function listed(game: Page): Promise<readonly (readonly [name: string, says: string])[]> {
  const section = game.locator('.merge > details').filter({ hasText: 'files could not be used' });
  // The list is made when it is unfolded.
  if ((await section.getAttribute('open')) === null) await section.locator('summary').click();
  await section.locator('li').first().waitFor();
  return section
    .locator('li')
    .evaluateAll((lines) =>
      lines.map((line) => [line.children[0]?.textContent ?? '', line.children[1]?.textContent ?? '']),
    );
}

/** Every bad file is on the list once, by its name as text, with the right reason; nothing else is but what is `allowed`. */
async function expectBadListed(game: Page, allowed: Readonly<Record<string, RegExp>> = {}): Promise<void> {
  const list = await listed(game);
  const wanted = new Map(BAD_FILES.map(({ name, says }) => [name, says]));
  for (const [name, says] of Object.entries(allowed)) wanted.set(name, says);
  expect(list.map(([name]) => name).toSorted()).toEqual([...wanted.keys()].toSorted());
  expect(list.filter(([name, says]) => !wanted.get(name)?.test(says))).toEqual([]);
  await expect(game.locator('.merge__list img, .merge__list script')).toHaveCount(0);
}

/** The first cell beside a name in the table of a part of the report. */
async function cell(game: Page, part: string, row: string): Promise<string | null> {
  const section = game.locator('.part').filter({ has: game.getByRole('heading', { name: part, exact: true }) });
  return section
    .locator('tr')
    .filter({ has: game.locator('th', { hasText: new RegExp(`^${row}$`) }) })
    .locator('td')
    .first()
    .textContent();
}

const fraction = ({ k, n }: { readonly k: number; readonly n: number }): string =>
  `${k.toLocaleString('en-GB')} of ${n.toLocaleString('en-GB')}`;

/** The figures that the page shows against those that the rules make of the same files. */
async function expectReport(game: Page, { results }: Merged): Promise<void> {
  const { seen, talk, who, fooled } = reportModel(results);
  const counts = game.locator('.report__counts dd');
  for (const [place, count] of [who.results, seen.answers, seen.exhibits].entries())
    await expect(counts.nth(place)).toHaveText(count.toLocaleString('en-GB'));
  const called = 'What was called, what was trusted';
  expect(await cell(game, called, 'Generated ones called')).toBe(fraction(seen.hits));
  expect(await cell(game, called, 'Real ones trusted')).toBe(fraction(seen.trust));
  expect(await cell(game, called, 'Right in all')).toBe(fraction(seen.right));
  if (talk === null) throw new Error('Nothing was voted on twice.');
  expect(await cell(game, 'What talking was worth', 'Before the talk')).toBe(fraction(talk.before));
  expect(await cell(game, 'What talking was worth', 'After it')).toBe(fraction(talk.after));
  const [worst] = fooled.ranked;
  await expect(game.locator('.part').filter({ hasText: 'What fooled most' }).locator('tbody tr').first()).toContainText(
    fraction(worst?.wrong ?? { k: -1, n: -1 }),
  );
}

/** Takes out a file that was brought; what is said of it has marks around its name that keep it from changing the words beside it. */
async function takeOut(game: Page, name: string): Promise<void> {
  const file = game.locator('.merge__list--files li').filter({ has: game.getByText(name, { exact: true }) });
  await file.getByRole('button', { name: /^Take out/ }).click();
}

const SUM = '200 results, 6 duplicates left out, 40 files that could not be used.';

test('a folder of 200 good and 40 bad files becomes one report, and one file that gives the same report', async ({
  game,
  chooseInDialog,
  saveFile,
}) => {
  await openMerge(game);
  await expect(game.getByText(/USB stick/)).toBeVisible();
  await chooseInDialog(() => game.getByRole('button', { name: 'Choose a folder…' }).click(), stick.folder);
  await expect(sum(game)).toHaveText(SUM);
  await expectBadListed(game);
  await expect(game.getByText(/^\d other files were passed over$/)).toBeVisible();
  await expectReport(game, stick.merged);
  expect(await axeFindings(game)).toEqual([]);
  const before = await reportText(game);

  await game.getByText(`All ${stick.files.length} files`).click();
  await takeOut(game, stick.single);
  await expect(sum(game)).toHaveText(SUM.replace('200', '199'));
  await expectReport(game, stick.without(stick.single));
  expect(await reportText(game)).not.toBe(before);
  await game.getByRole('button', { name: 'Put it back' }).click();
  await expect(sum(game)).toHaveText(SUM);
  expect(await reportText(game)).toBe(before);

  await game.getByRole('button', { name: 'Save…' }).click();
  const collection = await saveFile(() => game.getByRole('button', { name: /^Result file/ }).click());
  expect(basename(collection)).toMatch(/^second-look-class-2026-11-24-[0-9a-f]{6}\.json$/);
  const schema = JSON.parse(readFileSync(resolve(ROOT, 'content/schema/class.schema.json'), 'utf8')) as object;
  const saved: unknown = JSON.parse(readFileSync(collection, 'utf8'));
  expect(fits(schema, saved)).toBe(true);
  expect(saved).toMatchObject({ results: stick.results });
  const table = await saveFile(() => game.getByRole('button', { name: /^Table/ }).click());
  const answers = stick.results.reduce((all, result) => all + result.answers.length, 0);
  expect(csvRecords(readFileSync(table, 'utf8'))).toHaveLength(answers);
  await game.keyboard.press('Escape');

  await game.getByRole('button', { name: 'Start over' }).click();
  await game.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
  await expect(game.locator('.report')).toHaveCount(0);
  await expect(game.getByRole('heading', { level: 1 })).toBeFocused();
  await chooseInDialog(() => game.getByRole('button', { name: 'Choose files…' }).click(), collection);
  await expect(sum(game)).toHaveText('200 results.');
  expect(await reportText(game)).toBe(before);
});

test('the same files dropped in two portions give the same report; an earlier save stands in for a later one', async ({
  game,
}) => {
  await openMerge(game);
  await dropFile(game, stick.files.slice(0, 150));
  await expect(sum(game)).toHaveText('150 results.');
  // Whatever was dropped is handed over by the browser engine: of a link, what it leads to.
  await dropFile(game, [...stick.files.slice(150), stick.link]);
  await expect(sum(game)).toHaveText(SUM.replace('40', '41'));
  await expectBadListed(game, {
    [basename(stick.link)]: /^The file is JSON, but no result/,
  });
  await expectReport(game, stick.merged);

  await game.getByText(`All ${stick.files.length + 1} files`).click();
  await takeOut(game, stick.savedTwice);
  await expect(sum(game)).toHaveText(SUM.replace('6 dup', '5 dup').replace('40', '41'));
  await expectReport(game, stick.without(stick.savedTwice));
  await game.getByRole('button', { name: 'Put it back' }).click();
  await expect(sum(game)).toHaveText(SUM.replace('40', '41'));
  await expectReport(game, stick.merged);
});
