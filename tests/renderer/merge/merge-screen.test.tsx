import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Bridge } from '../../../game/bridge/contract.ts';
import { announcement } from '../../../renderer/announce/channel.ts';
import { MergeScreen } from '../../../renderer/screens/merge/merge-screen.tsx';
import { madeAnswer, madeExhibit, madeResult } from '../../game/results/made.ts';
import { complaints, stage } from '../figures/stage.tsx';
import { held } from '../../renderer-unit/program-double.ts';
import { recordedProgram } from '../session/recorded-program.ts';
import { answerDialogs, drop } from './choosing.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const file = (name: string, content: string | Uint8Array<ArrayBuffer>): File => new File([content], name);
const result = (number: number): string =>
  JSON.stringify(
    madeResult(number, {
      exhibits: [madeExhibit(1, 'generated', { label: '1-01' }), madeExhibit(2, 'real', { label: '1-02' })],
      answers: [madeAnswer(0), madeAnswer(1)],
    }),
  );
const FILES = [
  file('one.json', result(1)),
  file('two.json', result(2)),
  file('copy of one.json', result(1)),
  file('holiday.json', '{"photo":1}'),
  file('<b>‮gnp.json', Uint8Array.from([0xff])),
];

type Packs = Awaited<ReturnType<Bridge['listPacks']>>;
const NO_PACKS: Packs = { packs: [], notices: [] };

async function open(...answers: readonly (readonly File[])[]) {
  const recorded = recordedProgram();
  const dialogs = answerDialogs(...answers);
  const listPacks = vi.fn<Bridge['listPacks']>(() => Promise.resolve(NO_PACKS));
  const openPack = vi.fn<Bridge['openPack']>(() => Promise.reject(new Error('No pack here.')));
  const screen = await stage(<MergeScreen />, { ...recorded, bridge: { ...recorded.bridge, listPacks, openPack } });
  return { ...recorded.actions, ...dialogs, listPacks, screen };
}

const SUM = page.getByText('2 results, 1 duplicate left out, 2 files that could not be used.');

test('says how results come here before there are any', async () => {
  const { asked } = await open();
  await expect.element(page.getByText(/USB stick/)).toBeVisible();
  await userEvent.keyboard('f');
  expect(asked).toEqual(['files']);
  await expect.element(page.getByText(/USB stick/)).toBeVisible();
});

test('merges what was chosen, and lists what could not be used and what was there twice', async () => {
  const { asked } = await open(FILES);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  expect(asked).toEqual(['folder']);
  await expect.element(SUM).toBeVisible();
  await expect.element(page.getByText('2 files could not be used', { exact: true })).toBeVisible();
  await expect.element(page.getByText('holiday.json').first()).toBeVisible();
  await expect.element(page.getByText(/it is not even text/)).toBeVisible();
  await page.getByText('One duplicate was left out').click();
  await expect
    .element(page.getByText(/^is of the same session as \W?copy of one\.json\W?, which has as much/))
    .toBeVisible();
});

test('many that could not be used are a click away, so that the report comes first', async () => {
  await open(Array.from({ length: 7 }, (_, nth) => file(`${nth}.json`, '')));
  await userEvent.keyboard('f');
  await expect.element(page.getByText('7 files could not be used', { exact: true })).toBeVisible();
  expect(page.getByText(/not even JSON/).elements()).toEqual([]);
  await page.getByText('7 files could not be used', { exact: true }).click();
  await expect.element(page.getByText(/not even JSON/).first()).toBeVisible();
});

test('takes a file out and puts it back; the focus is never lost', async () => {
  await open(FILES);
  await userEvent.keyboard('f');
  await page.getByText('All 5 files').click();
  await page.getByRole('button', { name: 'Take out two.json' }).click();
  const less = page.getByText('1 result, 1 duplicate left out, 2 files that could not be used.');
  await expect.element(less).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Put it back' })).toHaveFocus();
  await expect.poll(() => announcement.getState().text).toMatch(/two\.json\W? was taken out\. 1 result, /);
  await userEvent.keyboard('{Enter}');
  await expect.element(SUM).toHaveFocus();
});

test('the only file can be put back too', async () => {
  await open([file('one.json', result(1))]);
  await userEvent.keyboard('f');
  await page.getByText('The one file').click();
  await page.getByRole('button', { name: 'Take out one.json' }).click();
  await expect.element(page.getByText('No results yet.')).toBeVisible();
  await expect.element(page.getByText(/USB stick/)).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect.element(page.getByText('1 result.')).toBeVisible();
});

test('what is read slowly goes on the pile as it is by then, and nothing dropped meanwhile is lost', async () => {
  const slow = held<Packs>();
  const { listPacks } = await open(FILES, [file('four.json', result(4))]);
  await userEvent.keyboard('f');
  await expect.element(SUM).toBeVisible();
  listPacks.mockImplementationOnce(() => slow.promise);
  await userEvent.keyboard('f');
  await expect.poll(() => listPacks.mock.calls.length).toBe(2);
  drop(file('three.json', result(3)));
  await expect.element(page.getByText(/^3 results/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Stop reading' })).toBeVisible();
  await page.getByText('All 6 files').click();
  await page.getByRole('button', { name: 'Take out two.json' }).click();
  slow.give(NO_PACKS);
  await expect.element(page.getByText(/^3 results, 1 duplicate/)).toBeVisible();
  await expect.element(page.getByText('or drop files and folders anywhere here')).toBeVisible();
});

test('a reading can be stopped: nothing is added, what was there stays, and the focus is not lost', async () => {
  const slow = held<Packs>();
  const { listPacks } = await open(FILES, [file('four.json', result(4))]);
  await userEvent.keyboard('f');
  await expect.element(SUM).toBeVisible();
  listPacks.mockImplementationOnce(() => slow.promise);
  await userEvent.keyboard('f');
  const stop = page.getByRole('button', { name: 'Stop reading' });
  await expect.element(stop).toBeVisible();
  for (let tab = 0; tab < 3; tab += 1) await userEvent.tab();
  await expect.element(stop).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  slow.give(NO_PACKS);
  await expect.poll(() => announcement.getState().text).toBe('Reading was stopped. Nothing was added.');
  await expect.element(SUM).toBeVisible();
  await expect.element(stop).not.toBeInTheDocument();
  expect(document.activeElement?.className).toBe('merge__add');
  expect(page.getByText('All 5 files').elements()).toHaveLength(1);
});

test('says when there was nothing among the files', async () => {
  await open([], FILES);
  await userEvent.keyboard('f');
  await expect.poll(() => announcement.getState().text).toBe('There was no result file among them.');
  await userEvent.keyboard('f');
  await expect.element(SUM).toBeVisible();
});

test('adds more later, and starts over when asked twice', async () => {
  await open(FILES, [file('three.json', result(3))]);
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
  await open();
  drop(...FILES);
  await expect.element(SUM).toBeVisible();
});

test('where no worker can be started it is said, and the page is there', async () => {
  vi.stubGlobal(
    'Worker',
    vi.fn<() => void>(() => {
      throw new Error('refused');
    }),
  );
  await open(FILES);
  await userEvent.keyboard('f');
  await expect.element(page.getByText(/^Reading took too long or too much memory/)).toBeVisible();
  vi.unstubAllGlobals();
  drop(...FILES);
  await expect.element(SUM).toBeVisible();
});

test('Escape leads back to the teachers’ page', async () => {
  const { go } = await open();
  await userEvent.keyboard('{Escape}');
  expect(go.mock.calls).toEqual([[{ name: 'teach' }]]);
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await open(FILES);
  expect(await complaints()).toEqual([]);
  await userEvent.keyboard('f');
  await page.getByText('All 5 files').click();
  expect(await complaints()).toEqual([]);
});
