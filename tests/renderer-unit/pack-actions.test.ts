import { describe, expect, it, vi } from 'vitest';
import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import type { Imported, PackCard } from '../../game/bridge/packs.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../game/bridge/settings.ts';
import { err, ok } from '../../game/result.ts';
import { announcement } from '../../renderer/announce/channel.ts';
import { createAppStore } from '../../renderer/stores/app-store.ts';
import { createPackActions } from '../../renderer/stores/pack-actions.ts';
import { createSettingsStore } from '../../renderer/stores/settings-store.ts';
import { speakEnglish } from '../renderer/figures/english.ts';
import { bridgeDouble, held } from './program-double.ts';

speakEnglish();

const CARD: PackCard = {
  version: 1,
  id: 'mine',
  title: 'Mine',
  description: 'A pack.',
  licence: 'CC0',
  images: 2,
  texts: 3,
  bytes: 1,
  digest: 'a'.repeat(64),
  importedAt: 1,
};
const IMPORTED: Imported = {
  card: CARD,
  left: 1,
  leftOut: [],
  mended: [],
  passed: 0,
  passedOver: [],
  replaces: null,
};
const ASKS: Imported = { ...IMPORTED, replaces: { ...CARD, title: 'The old one' } };
const PROBLEM = { code: 'not-json', where: 'pack.json', says: 'It is not JSON.' } as const;
const FAILED = { code: 'pack-unwritable', where: 'mine' } as const;

function program(change: Partial<Bridge> = {}, settings: Partial<Settings> = {}) {
  const bridge = bridgeDouble({
    listPacks: vi.fn<Bridge['listPacks']>(() => Promise.resolve({ packs: [CARD], notices: [] })),
    ...change,
  });
  const app = createAppStore();
  const store = createSettingsStore(bridge, { ...DEFAULT_SETTINGS, ...settings });
  const tell = vi.fn<(notices: readonly Notice[]) => void>();
  const actions = createPackActions({ bridge }, app, store, tell);
  return {
    actions,
    bridge,
    app,
    tell,
    packs: () => app.getState().packs,
    chosen: () => store.getState().settings.pack,
  };
}

const said = (): string => announcement.getState().text;

describe('importing', () => {
  it('brings up the packs, waits, and shows and says what came of it', async () => {
    const gate = held<Awaited<ReturnType<Bridge['importPack']>>>();
    const { actions, app, packs, bridge } = program({ importPack: vi.fn<Bridge['importPack']>(() => gate.promise) });
    const done = actions.importPack({ ask: 'zip' });
    expect(app.getState().screen).toEqual({ name: 'packs' });
    expect(packs()).toMatchObject({ importing: true, outcome: null });
    await actions.importPack({ ask: 'folder' });
    expect(bridge.importPack).toHaveBeenCalledExactlyOnceWith({ ask: 'zip' });
    gate.give(ok(IMPORTED));
    await done;
    expect(packs()).toMatchObject({
      importing: false,
      outcome: { name: 'imported', imported: IMPORTED },
      list: [CARD],
    });
    expect(said()).toBe('“Mine” is imported: 5 exhibits; one was left out.');
  });

  it('says nothing where nothing was chosen', async () => {
    const { actions, packs } = program({ importPack: () => Promise.resolve(ok(null)) });
    await actions.importPack({ ask: 'zip' });
    expect(packs()).toMatchObject({ importing: false, outcome: null });
  });

  it('shows what is wrong', async () => {
    const { actions, packs } = program({ importPack: () => Promise.resolve(err([PROBLEM])) });
    await actions.importPack({ dropped: {} });
    expect(packs()).toMatchObject({ importing: false, outcome: { name: 'failed', problems: [PROBLEM] } });
    expect(said()).toBe('This pack could not be imported. Nothing was changed.');
  });

  it('is stopped by the bridge', async () => {
    const { actions, bridge } = program();
    await actions.stopImport();
    expect(bridge.cancelImport).toHaveBeenCalledOnce();
  });

  it('shows a drop of several things as refused', () => {
    const { actions, app, packs } = program();
    actions.refuseDrop([PROBLEM]);
    expect(app.getState().screen).toEqual({ name: 'packs' });
    expect(packs().outcome).toEqual({ name: 'failed', problems: [PROBLEM] });
  });

  it('asks before it replaces, and does as it is told', async () => {
    const { actions, packs, bridge } = program({ importPack: () => Promise.resolve(ok(ASKS)) });
    await actions.importPack({ ask: 'zip' });
    expect(packs().outcome).toEqual({ name: 'asks', imported: ASKS });
    expect(said()).toBe('“The old one” is here already. Replace it?');
    await actions.settleImport(ASKS, true);
    expect(bridge.settleImport).toHaveBeenLastCalledWith(true);
    expect(packs().outcome).toEqual({ name: 'imported', imported: { ...ASKS, replaces: null } });
    expect(said()).toBe('“Mine” was replaced.');
    await actions.settleImport(ASKS, false);
    expect(bridge.settleImport).toHaveBeenLastCalledWith(false);
    expect(packs().outcome).toBeNull();
    expect(said()).toBe('The old “Mine” was kept.');
  });

  it('says so where it cannot be replaced', async () => {
    const { actions, packs } = program({ settleImport: () => Promise.resolve(err([PROBLEM])) });
    await actions.settleImport(ASKS, true);
    expect(packs().outcome).toEqual({ name: 'failed', problems: [PROBLEM] });
  });
});

describe('removing', () => {
  it('goes back to our own pack if the removed one was chosen, and undo takes both back', async () => {
    const { actions, packs, chosen, bridge } = program({}, { pack: 'mine' });
    await actions.removePack(CARD);
    expect(bridge.removePack).toHaveBeenCalledExactlyOnceWith('mine');
    expect(packs().removed).toEqual({ card: CARD, wasChosen: true });
    expect(chosen()).toBe('first-look');
    expect(said()).toBe('“Mine” was removed.');
    await actions.restorePack(CARD, true);
    expect(bridge.restorePack).toHaveBeenCalledExactlyOnceWith('mine');
    expect(packs().removed).toBeNull();
    expect(chosen()).toBe('mine');
  });

  it('leaves the choice alone where another pack is played', async () => {
    const { actions, packs, chosen } = program({}, { pack: 'other' });
    await actions.removePack(CARD);
    await actions.restorePack(CARD, false);
    expect(packs().removed).toBeNull();
    expect(chosen()).toBe('other');
  });

  it('tells what the machine says, and changes nothing', async () => {
    const refuse = () => Promise.resolve(err(FAILED));
    const { actions, packs, chosen, tell } = program({ removePack: refuse, restorePack: refuse }, { pack: 'mine' });
    await actions.removePack(CARD);
    await actions.restorePack(CARD, true);
    expect(tell.mock.calls).toEqual([[[FAILED]], [[FAILED]]]);
    expect(packs().removed).toBeNull();
    expect(chosen()).toBe('mine');
  });
});

it('a visit to the packs starts without the messages of the last one', async () => {
  const notice = { code: 'pack-unreadable', where: 'other' } as const;
  const { actions, app, packs, tell } = program({
    listPacks: () => Promise.resolve({ packs: [CARD], notices: [notice] }),
    importPack: () => Promise.resolve(err([PROBLEM])),
  });
  await actions.importPack({ ask: 'zip' });
  await actions.openPacks();
  expect(app.getState().screen).toEqual({ name: 'packs' });
  expect(packs()).toEqual({ list: [CARD], importing: false, outcome: null, removed: null });
  expect(tell).toHaveBeenLastCalledWith([notice]);
});

it('the chosen pack is kept in the settings', async () => {
  const { actions, bridge, chosen } = program();
  await actions.choosePack('mine');
  expect(chosen()).toBe('mine');
  expect(bridge.saveSettings).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_SETTINGS, pack: 'mine' });
});
