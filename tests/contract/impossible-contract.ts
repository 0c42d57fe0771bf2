import { DEFAULT_SETTINGS } from '../../game/bridge/settings.ts';
import { entryLine, finishLine, headLine } from '../../game/keeping/journal.ts';
import { LAST_MOMENT } from '../../game/moment.ts';
import type { BridgeUnderTest, Runner } from './bridge-contract.ts';
import { entry, OTHER_SETTINGS, SETUP, T0 } from './fixture-data.ts';
import { makeFixturePack } from './fixture-pack.ts';
import { zipOf } from './import-contract.ts';
import { value } from './results.ts';

/** Moments that no calendar can show, or that no lesson was ever played at; each is JSON, and some are sealed by a sound checksum. */
const IMPOSSIBLE_MOMENTS = [-1, 0.5, LAST_MOMENT + 1, 8.64e15, 8.64e15 + 1, Number.MAX_SAFE_INTEGER, 1e300];

/** As they stand in JSON: what it reads as Infinity, and numbers that no version of a program ever has. */
const IMPOSSIBLE_VERSIONS = ['1e999', '-1e999', '1e300', '9007199254740993', '1001', '1.5', '0', '-2', '"2"', 'null'];

const withTime = (at: number, place: 'started' | 'entry' | 'finished'): readonly string[] => [
  headLine('', place === 'started' ? at : T0, SETUP),
  entryLine(place === 'entry' ? { ...entry(0), at } : entry(0)),
  ...(place === 'finished' ? [finishLine(at)] : []),
];

/** What every edition must do with numbers that cannot be: set them aside by name, and go on. */
export function describeImpossible(open: () => Promise<BridgeUnderTest>, runner: Runner): void {
  const { describe, test, beforeEach, afterEach, expect } = runner;
  describe('numbers that cannot be', () => {
    let under: BridgeUnderTest;

    beforeEach(async () => {
      under = await open();
    });
    afterEach(() => under.close());

    test('as times of a journal: each such journal is set aside and named, the sound ones stay', async () => {
      const sound = value(await under.bridge.createSession(SETUP, LAST_MOMENT)).id;
      value(await under.bridge.appendEntry(sound, { ...entry(0), at: LAST_MOMENT }));
      const ids: string[] = [];
      for (const place of ['started', 'entry', 'finished'] as const) {
        for (const at of IMPOSSIBLE_MOMENTS) {
          const id = `${place.padEnd(8, 'x')}${String(ids.length).padStart(8, '0')}`;
          ids.push(id);
          await under.storeJournal(id, withTime(at, place));
        }
      }
      const listed = await (await under.reopen()).listSessions();
      expect(listed.sessions.map(({ id }) => id)).toEqual([sound]);
      const told = listed.notices.map(({ code, where }) => `${code} ${where.replace(/\.jsonl$/, '')}`).toSorted();
      expect(told).toEqual(ids.map((id) => `journal-damaged ${id}`).toSorted());
      expect(await under.setAside()).toHaveLength(ids.length);
    });

    test('as the version of settings: set aside, and saving works', async () => {
      for (const [index, version] of IMPOSSIBLE_VERSIONS.entries()) {
        await under.storeSettings(`{"version":${version},"theme":"neon"}`);
        const again = await under.reopen();
        const loaded = await again.loadSettings();
        expect(loaded.settings).toEqual(DEFAULT_SETTINGS);
        expect(loaded.notices).toMatchObject([
          { code: 'settings-damaged', setAside: `settings.json.damaged-${index + 1}` },
        ]);
        value(await again.saveSettings(OTHER_SETTINGS));
      }
    });

    test('as values of settings: set aside', async () => {
      const text = JSON.stringify(DEFAULT_SETTINGS);
      for (const [from, to] of [
        ['"volume":0.5', '"volume":1e999'],
        ['"clockSeconds":null', '"clockSeconds":-1e999'],
      ] as const) {
        await under.storeSettings(text.replace(from, to));
        const { notices } = await (await under.reopen()).loadSettings();
        expect(notices).toMatchObject([{ code: 'settings-damaged' }]);
      }
    });

    test('on the card of a pack: the pack is told of, and can be imported again', async () => {
      const zip = zipOf(await makeFixturePack('teacher'));
      for (const [from, to] of [
        [/"importedAt":\d+/, '"importedAt":8640000000000001'],
        [/"importedAt":\d+/, '"importedAt":1e999'],
        [/"version":1/, '"version":1e999'],
        [/"bytes":\d+/, '"bytes":1e999'],
      ] as const) {
        value(await under.bridge.importPack(await under.dropZip(zip)));
        await under.changeCard('teacher', (card) => card.replace(from, to));
        const { packs, notices } = await under.bridge.listPacks();
        expect(packs).toEqual([]);
        expect(notices).toMatchObject([{ code: 'pack-unreadable', where: 'teacher' }]);
      }
      value(await under.bridge.importPack(await under.dropZip(zip)));
      expect((await under.bridge.listPacks()).packs).toHaveLength(1);
    });
  });
}
