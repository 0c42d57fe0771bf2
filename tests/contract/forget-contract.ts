import type { Bridge } from '../../game/bridge/contract.ts';
import { DEFAULT_SETTINGS } from '../../game/bridge/settings.ts';
import type { BridgeUnderTest, Runner } from './bridge-contract.ts';
import { entry, NEWER_SETTINGS, OTHER_SETTINGS, SETUP, T0 } from './fixture-data.ts';
import { makeFixturePack } from './fixture-pack.ts';
import { changedPack, zipOf } from './import-contract.ts';
import { error, value } from './results.ts';

/** What every edition must do when it is to forget everything. */
export function describeForgetting(open: () => Promise<BridgeUnderTest>, runner: Runner): void {
  const { describe, test, beforeEach, afterEach, expect } = runner;
  describe('forgetting everything', () => {
    let under: BridgeUnderTest;
    let bridge: Bridge;

    beforeEach(async () => {
      under = await open();
      bridge = under.bridge;
    });
    afterEach(() => under.close());

    const bring = async (id: string): Promise<void> => {
      value(await bridge.importPack(await under.dropZip(zipOf(await makeFixturePack(id)))));
    };

    const expectNothing = async (of: Bridge): Promise<void> => {
      expect(await of.loadSettings()).toEqual({ settings: DEFAULT_SETTINGS, notices: [] });
      expect(await of.listSessions()).toEqual({ sessions: [], notices: [] });
      expect(await of.loadSeen()).toEqual([]);
      expect(await of.listPacks()).toEqual({ packs: [], notices: [] });
      expect(await under.kept()).toEqual([]);
    };

    test('leaves nothing: settings, sessions, what was set aside, seen exhibits, packs, removed packs', async () => {
      value(await bridge.saveSettings(OTHER_SETTINGS));
      value(await bridge.addSeen(['aaaaaaaaa1']));
      const { id } = value(await bridge.createSession(SETUP, T0));
      for (const seq of [0, 1, 2]) value(await bridge.appendEntry(id, entry(seq)));
      const damaged = value(await bridge.createSession(SETUP, T0)).id;
      for (const seq of [0, 1, 2]) value(await bridge.appendEntry(damaged, entry(seq)));
      await under.damageJournal(damaged);
      await bridge.listSessions();
      await bring('teacher');
      await bring('other');
      value(await bridge.removePack('other'));
      expect(await under.setAside()).toHaveLength(1);
      expect((await under.kept()).length > 4).toBe(true);

      expect(await bridge.forgetEverything()).toEqual({ ok: true, value: null });
      expect(await under.kept()).toEqual([]);
      expect(await under.setAside()).toEqual([]);
      expect(await under.keptOfPacks()).toBe(0);
      expect(error(await bridge.restorePack('other'))).toMatchObject({ code: 'pack-unwritable' });
      expect(error(await bridge.openPack('teacher'))).toMatchObject([{ code: 'pack-missing' }]);
      expect((await bridge.readPicture('teacher', 'media/pppppppp01.webp')).ok).toBe(false);
      expect((await bridge.appendEntry(id, entry(3))).ok).toBe(false);
      expect((await bridge.finishSession(id, T0)).ok).toBe(false);
      await expectNothing(bridge);
      await expectNothing(await under.reopen());
    });

    test('of nothing is nothing, also twice at once', async () => {
      expect(await Promise.all([bridge.forgetEverything(), bridge.forgetEverything()])).toEqual([
        { ok: true, value: null },
        { ok: true, value: null },
      ]);
      await expectNothing(bridge);
    });

    test('wins over everything that is being written', async () => {
      const { id } = value(await bridge.createSession(SETUP, T0));
      const writes = [
        ...Array.from({ length: 20 }, (_, seq) => bridge.appendEntry(id, entry(seq))),
        ...Array.from({ length: 10 }, (_, n) => bridge.addSeen([`aaaaaaaa${10 + n}`])),
        bridge.saveSettings(OTHER_SETTINGS),
        bridge.finishSession(id, T0),
        bridge.createSession(SETUP, T0 + 1),
      ];
      const forgotten = bridge.forgetEverything();
      await Promise.all(writes);
      expect(value(await forgotten)).toBe(null);
      await expectNothing(bridge);
      await expectNothing(await under.reopen());
    });

    test('stops an import that is under way', async () => {
      const dropped = await under.dropZip(zipOf(await makeFixturePack('teacher')));
      const [imported] = await Promise.all([bridge.importPack(dropped), bridge.forgetEverything()]);
      // Over a slow bridge the import may arrive when all is forgotten, and then it is one like any other.
      const later = imported.ok && imported.value !== null && (await bridge.listPacks()).packs.length === 1;
      expect((await under.keptOfPacks()) > 0).toBe(later);
      if (!later) await expectNothing(bridge);
    });

    test('takes an imported pack that waits along', async () => {
      await bring('teacher');
      const news = zipOf(await changedPack('teacher', { title: 'The new one' }));
      value(await bridge.importPack(await under.dropZip(news)));
      value(await bridge.forgetEverything());
      value(await bridge.settleImport(true));
      await expectNothing(bridge);
    });

    test('leaves what is written afterwards, without waiting for the end', async () => {
      value(await bridge.saveSettings(OTHER_SETTINGS));
      value(await bridge.addSeen(['aaaaaaaaa1']));
      const muted = { ...DEFAULT_SETTINGS, muted: true };
      const [forgotten, saved, seen] = await Promise.all([
        bridge.forgetEverything(),
        bridge.saveSettings(muted),
        bridge.addSeen(['aaaaaaaaa2']),
      ]);
      for (const each of [forgotten, saved, seen]) expect(each).toEqual({ ok: true, value: null });
      const again = await under.reopen();
      expect((await again.loadSettings()).settings).toEqual(muted);
      expect(await again.loadSeen()).toEqual(['aaaaaaaaa2']);
      const { id } = value(await again.createSession(SETUP, T0));
      value(await again.appendEntry(id, entry(0)));
      expect((await again.listSessions()).sessions).toHaveLength(1);
    });

    test('takes settings of a newer program along, and saving works again', async () => {
      await under.storeSettings(NEWER_SETTINGS);
      bridge = await under.reopen();
      expect((await bridge.loadSettings()).notices).toMatchObject([{ code: 'settings-newer' }]);
      value(await bridge.forgetEverything());
      value(await bridge.saveSettings(OTHER_SETTINGS));
      expect((await (await under.reopen()).loadSettings()).settings).toEqual(OTHER_SETTINGS);
    });
  });

  describe('presenter’s notes', () => {
    test('are taken and taken away, whatever displays there are', async () => {
      const under = await open();
      const notes = { title: 'Round 1', now: 'Vote', answer: null, because: [], next: null, lines: [] };
      expect((await under.bridge.displays()) >= 1).toBe(true);
      expect(value(await under.bridge.showNotes(notes))).toBe(null);
      expect(value(await under.bridge.showNotes(null))).toBe(null);
      await under.close();
    });
  });
}
