import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Bridge } from '../../../game/bridge/contract.ts';
import type { Settings } from '../../../game/bridge/settings.ts';
import type { Exhibit } from '../../../game/pack/schema.ts';
import { ok } from '../../../game/result.ts';
import { PacksScreen } from '../../../renderer/screens/packs/packs-screen.tsx';
import type { PacksState } from '../../../renderer/stores/app-store.ts';
import { makeImage, makeSetup, packOf } from '../../game/fixtures.ts';
import { complaints, stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';
import { CARD, IMPORTED, OTHER, REDUCED } from './sample-packs.ts';

async function show(packs: Partial<PacksState> = {}, settings: Partial<Settings> = {}) {
  const program = recordedProgram(settings);
  program.app.setState((state) => ({ packs: { ...state.packs, ...packs } }));
  await stage(<PacksScreen />, program);
  return program;
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** An unfinished session that was played with a pack. */
const unfinished = (id: string) => ({
  id,
  startedAt: 1,
  updatedAt: 2,
  setup: makeSetup({ pack: { id: CARD.id, digest: '' } }).record,
  entries: 3,
  finished: false,
});

test('with no other pack it says what one is and where it comes from', async () => {
  const { actions } = await show();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  await expect.element(page.getByRole('radio', { name: /^First Look/ })).toBeChecked();
  await expect.element(page.getByText(/^No other pack is here yet/)).toBeVisible();
  await expect
    .element(page.getByText(/At most 2000 exhibits and one gigabyte; a picture may have 4 million pixels/))
    .toBeVisible();
  await button('Choose a zip file…').click();
  await button('Choose a folder…').click();
  expect(actions.importPack.mock.calls).toEqual([[{ ask: 'zip' }], [{ ask: 'folder' }]]);
  expect(await complaints()).toEqual([]);
});

test('lists packs with what they hold, and chooses one', async () => {
  const { actions } = await show({ list: [CARD, OTHER] }, { pack: 'rivers' });
  await expect.element(page.getByRole('group', { name: 'Which pack is played' })).toBeVisible();
  await expect.element(page.getByText('12 images · imported March 9, 2026')).toBeVisible();
  await expect.element(page.getByText('one image · one text · imported March 9, 2026')).toBeVisible();
  await expect.element(page.getByRole('radio', { name: /^Rivers/ })).toBeChecked();
  await page.getByRole('radio', { name: /^Our town/ }).click();
  expect(actions.choosePack.mock.calls).toEqual([['our-town']]);
  expect(page.getByText(/^No other pack/).elements()).toHaveLength(0);
  expect(await complaints()).toEqual([]);
});

test('removes a pack after asking, and says what becomes of its sessions', async () => {
  const program = await show({ list: [CARD, OTHER] });
  program.app.setState({ resumable: [unfinished('a'), unfinished('b')] });
  await button('Remove “Our town, real or not”').click();
  await expect.element(page.getByRole('dialog')).toMatchTextContent(/2 unfinished sessions were played with it/);
  await button('Keep it').click();
  expect(program.actions.removePack).not.toHaveBeenCalled();
  await button('Remove “Rivers”').click();
  await expect.element(page.getByRole('dialog')).not.toMatchTextContent(/unfinished/);
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  expect(program.actions.removePack.mock.calls).toEqual([[OTHER]]);
});

test('takes a removal back', async () => {
  const { actions } = await show({ removed: { card: CARD, wasChosen: true } });
  const undo = button('Undo: put “Our town, real or not” back');
  await expect.element(undo).toHaveFocus();
  expect(await complaints()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(actions.restorePack.mock.calls).toEqual([[CARD, true]]);
});

test('tells what was imported, and offers to play it', async () => {
  const { actions } = await show({ list: [CARD], outcome: { name: 'imported', imported: IMPORTED } });
  const heading = page.getByRole('heading', { level: 2, name: '“Our town, real or not” is imported: 12 exhibits.' });
  await expect.element(heading).toHaveFocus();
  await button('Play this pack').click();
  expect(actions.choosePack.mock.calls).toEqual([['our-town']]);
});

test('does not offer what is played already', async () => {
  await show({ list: [CARD], outcome: { name: 'imported', imported: IMPORTED } }, { pack: 'our-town' });
  await expect.element(page.getByText('It is the one that is played.')).toBeVisible();
  expect(button('Play this pack').elements()).toHaveLength(0);
});

test('lists what was left out exhibit by exhibit, counts the rest, and tells what was put right', async () => {
  await show({ outcome: { name: 'imported', imported: REDUCED } });
  const left = page.getByRole('region', { name: 'Left out, and why' });
  await expect
    .element(left)
    .toMatchTextContent(/Exhibit 3, “The bridge”The picture is damaged\.Exhibit 5exhibits\[4\]\.title/);
  await expect.element(left).toMatchTextContent(/and 2 more exhibits$/);
  await expect.element(page.getByRole('region', { name: 'Put right' })).toMatchTextContent(/is nobody/);
  expect(await complaints()).toEqual([]);
});

test('tells calmly what lay beside the pack, folded away, and how much more there is', async () => {
  const passedOver = ['.git/', 'Icon', '~$notes.docx'];
  await show({ outcome: { name: 'imported', imported: { ...IMPORTED, passed: 5, passedOver } } });
  const summary = page.getByText('5 names beside the pack were passed over');
  await expect.element(summary).toBeVisible();
  await expect.element(page.getByText('~$notes.docx')).not.toBeVisible();
  await summary.click();
  await expect.element(page.getByText('~$notes.docx')).toBeVisible();
  await expect.element(page.getByText(/^They are no part of the pack/)).toBeVisible();
  await expect.element(page.getByText('and 2 more')).toBeVisible();
  expect(await complaints()).toEqual([]);
});

/** The screen with a pack that is played, kept in this state. */
async function showKept(exhibits: readonly Exhibit[]) {
  const program = recordedProgram({ pack: CARD.id });
  program.app.setState((state) => ({ packs: { ...state.packs, list: [CARD] } }));
  const opened = ok({ packJson: JSON.stringify(packOf(exhibits)), digest: CARD.digest });
  await stage(<PacksScreen />, { ...program, bridge: { ...program.bridge, openPack: () => Promise.resolve(opened) } });
}
const giant = makeImage(1, 'real');
const GIANT = { ...giant, picture: { ...giant.picture, width: 8192, height: 8192 } };

test('lists what is left out of a pack that was imported before pictures had a limit', async () => {
  await showKept([makeImage(2, 'real'), GIANT]);
  const out = page.getByRole('region', { name: 'Left out of “Our town, real or not”', exact: true });
  await expect.element(out).toMatchTextContent(/One exhibit of this pack cannot be shown.*import it again\./);
  await expect
    .element(out)
    .toMatchTextContent(/Exhibit 2, “.*8192 by 8192: scale it down, to 2000 by 2000\. Then import the pack again\.$/);
  expect(await complaints()).toEqual([]);
});

test('says in one sentence that nothing of it is left', async () => {
  await showKept([GIANT]);
  await expect.element(page.getByText(/^Every exhibit of the pack our-town has a picture of more than/)).toBeVisible();
});

test('asks before it replaces', async () => {
  const asks = { ...IMPORTED, replaces: { ...CARD, title: 'The old town' } };
  const program = await show({ list: [CARD], outcome: { name: 'asks', imported: asks } });
  program.app.setState({ resumable: [unfinished('a')] });
  await expect
    .element(page.getByRole('heading', { name: '“The old town” is here already. Replace it?' }))
    .toHaveFocus();
  await expect.element(page.getByText(/One unfinished session was played with the old one/)).toBeVisible();
  expect(await complaints()).toEqual([]);
  await button('Keep the old one').click();
  await button('Replace it').click();
  expect(program.actions.settleImport.mock.calls).toEqual([
    [asks, false],
    [asks, true],
  ]);
});

test('tells what is wrong with a pack that cannot be imported', async () => {
  const problems = Array.from({ length: 14 }, (_, n) => ({
    code: 'wrong-shape' as const,
    where: `exhibits[${n}]`,
    says: `Exhibit ${n} is wrong.`,
  }));
  await show({ outcome: { name: 'failed', problems } });
  await expect
    .element(page.getByRole('heading', { name: 'This pack could not be imported. Nothing was changed.' }))
    .toHaveFocus();
  expect(page.getByText(/^Exhibit \d+ is wrong\.$/).elements()).toHaveLength(12);
  await expect.element(page.getByText('and 2 more')).toBeVisible();
  expect(await complaints()).toEqual([]);
});

test('while it imports it tells how far it is, can be stopped, and takes no second one', async () => {
  const program = recordedProgram();
  const progress = vi.fn<Bridge['importProgress']>(() => Promise.resolve({ done: 3, of: 12 }));
  program.app.setState((state) => ({ packs: { ...state.packs, importing: true } }));
  await stage(<PacksScreen />, { ...program, bridge: { ...program.bridge, importProgress: progress } });
  const bar = page.getByRole('progressbar', { name: 'Importing' });
  await expect.element(page.getByText('Looking into it…')).toBeVisible();
  await expect.element(bar).not.toHaveAttribute('value');
  await expect.element(page.getByText('3 of 12 exhibits checked')).toBeVisible();
  await expect.element(bar).toHaveAttribute('value', '3');
  await expect.element(button('Choose a zip file…')).toBeDisabled();
  progress.mockResolvedValue(null);
  expect(await complaints()).toEqual([]);
  await button('Stop').click();
  expect(program.actions.stopImport).toHaveBeenCalledOnce();
});

test('Escape leads home', async () => {
  const { actions } = await show();
  await userEvent.keyboard('{Escape}');
  await button('Done').click();
  expect(actions.home).toHaveBeenCalledTimes(2);
});
