import type { ReactNode } from 'react';
import { useKeys } from '../../../renderer/keys/use-keys.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Bridge, ExportFile, Notice } from '../../../game/bridge/contract.ts';
import { readResultText } from '../../../game/results/read-result.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { err, ok } from '../../../game/result.ts';
import { announcement } from '../../../renderer/announce/channel.ts';
import { SaveMenu } from '../../../renderer/screens/report/save-menu.tsx';
import { savableOf } from '../../../renderer/screens/report/saved-here.ts';
import { csvRecords } from '../../game/results/parse-csv.ts';
import { makeResult } from '../../game/results/simulated.ts';
import { complaints, stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

const ONE = makeResult('lesson', 1);
const SEVERAL = [ONE, makeResult('hands', 2), makeResult('deck', 3)];
const opener = page.getByRole('button', { name: 'Save…' });
const way = (name: RegExp) => page.getByRole('button', { name });

beforeEach(() => {
  document.documentElement.dataset['theme'] = 'table';
});

async function show(results: readonly SessionResult[], change: Partial<Bridge> = {}) {
  const program = recordedProgram();
  const files: ExportFile[] = [];
  const savePdf = vi.fn<Bridge['savePdf']>(() => Promise.resolve(ok({ saved: true })));
  const bridge: Bridge = {
    ...program.bridge,
    edition: 'desktop',
    exportFile: (file) => {
      files.push(file);
      return Promise.resolve(ok({ saved: true }));
    },
    savePdf,
    ...change,
  };
  const left = vi.fn<() => void>();
  const screen = await stage(
    <Around leave={left}>
      <SaveMenu of={savableOf(results)} />
    </Around>,
    { ...program, bridge },
  );
  return { ...program, files, savePdf, screen, left };
}

/** A screen that Escape leaves. */
function Around({ leave, children }: { readonly leave: () => void; readonly children: ReactNode }) {
  useKeys({ leave });
  return (
    <main>
      <h1>A report</h1>
      {children}
    </main>
  );
}

test('one result: a file to be merged, a table and statements, under one name', async () => {
  const { files } = await show([ONE]);
  await opener.click();
  for (const name of [/^Result file/, /^Table/, /^Statements/]) await way(name).click();
  await expect.poll(() => files).toHaveLength(3);
  expect(files.map(({ name }) => name)).toEqual([
    'second-look-2026-11-24-0947-000001.json',
    'second-look-2026-11-24-0947-000001.csv',
    'second-look-2026-11-24-0947-000001-xapi.json',
  ]);
  expect(files.map(({ mime }) => mime)).toEqual(['application/json', 'text/csv', 'application/json']);
  const [json, csv, xapi] = files;
  expect(readResultText('one', json?.text ?? '').read).toEqual({ ok: true, value: [ONE] });
  expect(csvRecords(csv?.text ?? '')).toHaveLength(ONE.answers.length);
  expect(JSON.parse(xapi?.text ?? '')).toHaveLength(ONE.answers.length + 1);
});

test('several results: all of them in one file of each kind', async () => {
  const { files } = await show(SEVERAL);
  await opener.click();
  for (const name of [/^Result file/, /^Table/, /^Statements/]) await way(name).click();
  await expect.poll(() => files.filter(({ more }) => more !== true)).toHaveLength(3);
  const [json, csv] = files;
  expect(json?.name).toMatch(/^second-look-class-2026-11-24-[0-9a-f]{6}\.json$/);
  expect(readResultText('class', json?.text ?? '').read).toEqual({ ok: true, value: SEVERAL });
  expect(csvRecords(csv?.text ?? '')).toHaveLength(SEVERAL.reduce((sum, { answers }) => sum + answers.length, 0));
});

test('a table is written as the language of the machine has it, and otherwise where that is chosen', async () => {
  const { files } = await show([ONE]);
  await opener.click();
  await way(/^Table/).click();
  await page.getByText('0,5 with semicolons between cells').click();
  await way(/^Table/).click();
  await expect.poll(() => files).toHaveLength(2);
  const [comma, semicolon] = files.map(({ text }) => text ?? '');
  expect(csvRecords(comma ?? '', ',')).toHaveLength(ONE.answers.length);
  expect(csvRecords(semicolon ?? '', ';')).toHaveLength(ONE.answers.length);
  expect(semicolon).toMatch(/;0,\d+;/);
});

test('a long file tells how far it is, and can be stopped; nothing else is written meanwhile', async () => {
  const many = Array.from({ length: 60 }, (_, nth) => ({ ...ONE, id: `many${String(nth).padStart(12, '0')}` }));
  const given: ExportFile[] = [];
  let next = Promise.withResolvers<void>();
  await show(many, {
    exportFile: async (file) => {
      given.push(file);
      if (file.text !== null && given.length > 1) await next.promise;
      return ok({ saved: file.text !== null });
    },
  });
  await opener.click();
  await way(/^Statements/).click();
  await expect.element(page.getByRole('progressbar', { name: 'Writing the file' })).toBeVisible();
  await expect.element(page.getByText(/^Writing second-look-class-.*-xapi\.json: \d+%$/)).toBeVisible();
  await way(/^Table/).click({ force: true });
  await page.getByRole('button', { name: 'Stop' }).click();
  next.resolve();
  next = Promise.withResolvers<void>();
  await expect.poll(() => announcement.getState().text).toMatch(/was not saved\.$/);
  expect(given.map(({ name, text }) => [name.endsWith('-xapi.json'), text === null])).toEqual([
    [true, false],
    [true, false],
    [true, true],
  ]);
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
});

test('what was saved is said and shown', async () => {
  await show([ONE]);
  await opener.click();
  await way(/^Table/).click();
  const says = 'Saved: second-look-2026-11-24-0947-000001.csv.';
  await expect.poll(() => announcement.getState().text).toBe(says);
  await expect.element(page.getByText(says)).toBeVisible();
});

test('nothing is said of a file that was not saved, and trouble becomes a notice', async () => {
  const trouble: Notice = { code: 'export-failed', where: 'a.csv', detail: 'ENOSPC' };
  const cancelled = await show([ONE], { exportFile: () => Promise.resolve(ok({ saved: false })) });
  await opener.click();
  const before = announcement.getState().nth;
  await way(/^Table/).click();
  expect(announcement.getState().nth).toBe(before);
  await cancelled.screen.unmount();
  const { actions } = await show([ONE], { exportFile: () => Promise.resolve(err(trouble)) });
  await opener.click();
  await way(/^Table/).click();
  await expect.poll(() => actions.tell.mock.calls).toEqual([[[trouble]]]);
  expect(announcement.getState().nth).toBe(before);
});

test('the page is printed on the paper that was chosen, under the title of the report', async () => {
  const { savePdf } = await show([ONE]);
  await opener.click();
  await page.getByText('A4', { exact: true }).click();
  await way(/^PDF/).click();
  await expect
    .poll(() => savePdf.mock.calls)
    .toEqual([[{ name: 'second-look-2026-11-24-0947-000001.pdf', paper: 'A4' }]]);
  expect(document.title).toMatch(/^Second Look: report of .*November.* 2026$/);
  await page.getByText('Letter', { exact: true }).click();
  await way(/^PDF/).click();
  await expect.poll(() => savePdf.mock.calls.at(-1)?.[0].paper).toBe('Letter');
});

test('it is opened, used and closed by keyboard; Escape goes no further and gives the focus back', async () => {
  const { files, left } = await show([ONE]);
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(opener).toHaveAttribute('aria-expanded', 'true');
  await expect.element(way(/^Result file/)).toBeVisible();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.poll(() => files).toHaveLength(1);
  await userEvent.keyboard('{Escape}');
  await expect.element(opener).toHaveAttribute('aria-expanded', 'false');
  await expect.element(opener).toHaveFocus();
  expect(left).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(left).toHaveBeenCalledOnce();
});

test('a click elsewhere closes it', async () => {
  await show([ONE]);
  await opener.click();
  await page.getByRole('heading', { level: 1 }).click({ force: true });
  await expect.element(opener).toHaveAttribute('aria-expanded', 'false');
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await show([ONE]);
  await opener.click();
  await expect.element(way(/^Result file/)).toBeVisible();
  expect(await complaints()).toEqual([]);
});
