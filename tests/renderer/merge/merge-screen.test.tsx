import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Bridge } from '../../../game/bridge/contract.ts';
import type { ResultSource } from '../../../game/bridge/results.ts';
import { MergeScreen } from '../../../renderer/screens/merge/merge-screen.tsx';
import { madeAnswer, madeExhibit, madeResult } from '../../game/results/made.ts';
import { complaints, stage } from '../figures/stage.tsx';
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
  await expect.element(page.getByRole('heading', { name: '2 files could not be used' })).toBeVisible();
  await expect.element(page.getByText('holiday.json').first()).toBeVisible();
  await expect.element(page.getByText(/Check that the stick is still there/)).toBeVisible();
  await page.getByText('One duplicate was left out').click();
  await expect.element(page.getByText('is of the same session as one.json, which has as much or more')).toBeVisible();
});

test('takes a file out and puts it back', async () => {
  await open(SOURCES);
  await userEvent.keyboard('f');
  await page.getByText('All 5 files').click();
  await page.getByRole('button', { name: 'Take out two.json' }).click();
  await expect.element(page.getByText('1 result, 1 duplicate left out, 2 files that could not be used.')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
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
});

test('takes what is dropped anywhere on the window', async () => {
  const { readResults } = await open(SOURCES);
  const transfer = new DataTransfer();
  transfer.items.add(new File([result(1)], 'one.json'));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
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
