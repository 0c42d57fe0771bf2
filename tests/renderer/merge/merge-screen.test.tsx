import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Bridge } from '../../../game/bridge/contract.ts';
import type { ResultSource } from '../../../game/bridge/results.ts';
import { announcement } from '../../../renderer/announce/channel.ts';
import { MergeScreen } from '../../../renderer/screens/merge/merge-screen.tsx';
import { madeAnswer, madeExhibit, madeResult } from '../../game/results/made.ts';
import { complaints, stage } from '../figures/stage.tsx';
import { held } from '../../renderer-unit/program-double.ts';
import { recordedProgram } from '../session/recorded-program.ts';

const result = (number: number): string =>
  JSON.stringify(
    madeResult(number, {
      exhibits: [madeExhibit(1, 'generated'), madeExhibit(2, 'real')],
      answers: [madeAnswer(0), madeAnswer(1)],
    }),
  );
const SOURCES: readonly ResultSource[] = [
  { name: 'one.json', text: result(1) },
  { name: 'two.json', text: result(2) },
  { name: 'copy of one.json', text: result(1) },
  { name: 'holiday.json', text: '{"photo":1}' },
  { name: '<b>‮gnp.json', text: null, why: 'unreadable' },
];

async function open(...answers: readonly (readonly ResultSource[] | null)[]) {
  const recorded = recordedProgram();
  const left = [...answers];
  const readResults = vi.fn<Bridge['readResults']>(() => Promise.resolve(left.shift() ?? null));
  const screen = await stage(<MergeScreen />, { ...recorded, bridge: { ...recorded.bridge, readResults } });
  return { ...recorded.actions, readResults, screen };
}

function drop(file: File): void {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
}

const SUM = page.getByText('2 results, 1 duplicate left out, 2 files that could not be used.');

test('says how results come here before there are any', async () => {
  const { readResults } = await open(null);
  await expect.element(page.getByText(/USB stick/)).toBeVisible();
  await userEvent.keyboard('f');
  expect(readResults.mock.calls).toEqual([[{ ask: 'files' }]]);
  await expect.element(page.getByText(/USB stick/)).toBeVisible();
});

test('merges what was chosen, and lists what could not be used and what was there twice', async () => {
  const { readResults } = await open(SOURCES);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  expect(readResults.mock.calls).toEqual([[{ ask: 'folder' }]]);
  await expect.element(SUM).toBeVisible();
  await expect.element(page.getByText('2 files could not be used', { exact: true })).toBeVisible();
  await expect.element(page.getByText('holiday.json').first()).toBeVisible();
  await expect.element(page.getByText(/Check that the stick is still there/)).toBeVisible();
  await page.getByText('One duplicate was left out').click();
  await expect.element(page.getByText(/^is of the same session as \W?one\.json\W?, which has as much/)).toBeVisible();
});

test('many that could not be used are a click away, so that the report comes first', async () => {
  await open(Array.from({ length: 7 }, (_, nth) => ({ name: `${nth}.json`, text: '' })));
  await userEvent.keyboard('f');
  const says = page.getByText(/not even JSON/).first();
  await expect.element(page.getByText('7 files could not be used', { exact: true })).toBeVisible();
  await expect.element(says).not.toBeVisible();
  await page.getByText('7 files could not be used', { exact: true }).click();
  await expect.element(says).toBeVisible();
});

test('takes a file out and puts it back; the focus is never lost', async () => {
  await open(SOURCES);
  await userEvent.keyboard('f');
  await page.getByText('All 5 files').click();
  await page.getByRole('button', { name: 'Take out two.json' }).click();
  const less = page.getByText('1 result, 1 duplicate left out, 2 files that could not be used.');
  await expect.element(less).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Put it back' })).toHaveFocus();
  expect(announcement.getState().text).toMatch(/two\.json\W? was taken out\. 1 result, /);
  await userEvent.keyboard('{Enter}');
  await expect.element(SUM).toHaveFocus();
});

test('the only file can be put back too', async () => {
  await open([{ name: 'one.json', text: result(1) }]);
  await userEvent.keyboard('f');
  await page.getByText('The one file').click();
  await page.getByRole('button', { name: 'Take out one.json' }).click();
  await expect.element(page.getByText('No results yet.')).toBeVisible();
  await expect.element(page.getByText(/USB stick/)).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect.element(page.getByText('1 result.')).toBeVisible();
});

test('what is read slowly goes on the pile as it is by then, and nothing dropped meanwhile is lost', async () => {
  const slow = held<readonly ResultSource[]>();
  const { readResults } = await open(SOURCES);
  await userEvent.keyboard('f');
  await expect.element(SUM).toBeVisible();
  readResults.mockImplementationOnce(() => slow.promise);
  await userEvent.keyboard('f');
  await expect.element(page.getByText('Reading …')).toBeVisible();
  await userEvent.keyboard('f');
  expect(readResults).toHaveBeenCalledTimes(2);
  readResults.mockResolvedValueOnce([{ name: 'three.json', text: result(3) }]);
  drop(new File([result(3)], 'three.json'));
  await expect.element(page.getByText(/^3 results/)).toBeVisible();
  await expect.element(page.getByText('Reading …')).toBeVisible();
  await page.getByText('All 6 files').click();
  await page.getByRole('button', { name: 'Take out two.json' }).click();
  slow.give([{ name: 'four.json', text: result(4) }]);
  await expect.element(page.getByText(/^3 results, 1 duplicate/)).toBeVisible();
  await expect.element(page.getByText('or drop files and folders anywhere here')).toBeVisible();
});

test('says when there was nothing among the files', async () => {
  const { readResults } = await open(SOURCES);
  readResults.mockResolvedValueOnce([]);
  await userEvent.keyboard('f');
  await expect.poll(() => announcement.getState().text).toBe('There was no result file among them.');
  await userEvent.keyboard('f');
  await expect.element(SUM).toBeVisible();
});

test('adds more later, and starts over when asked twice', async () => {
  await open(SOURCES, [{ name: 'three.json', text: result(3) }]);
  await userEvent.keyboard('f');
  await expect.element(SUM).toBeVisible();
  await userEvent.keyboard('f');
  await expect.element(page.getByText(/^3 results/)).toBeVisible();
  await page.getByText('All 6 files').click();
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
  await expect.element(page.getByText(/USB stick/)).toBeVisible();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('takes what is dropped anywhere on the window', async () => {
  const { readResults } = await open(SOURCES);
  drop(new File([result(1)], 'one.json'));
  await expect.element(SUM).toBeVisible();
  const [given] = readResults.mock.calls[0] ?? [];
  expect(given !== undefined && 'dropped' in given ? given.dropped : []).toHaveLength(1);
});

test('Escape leads back to the teachers’ page', async () => {
  const { go } = await open();
  await userEvent.keyboard('{Escape}');
  expect(go.mock.calls).toEqual([[{ name: 'teach' }]]);
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await open(SOURCES);
  expect(await complaints()).toEqual([]);
  await userEvent.keyboard('f');
  await page.getByText('All 5 files').click();
  expect(await complaints()).toEqual([]);
});
