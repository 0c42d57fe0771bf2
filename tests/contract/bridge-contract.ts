import type { Bridge } from '../../game/bridge/contract.ts';
import type { PackOrigin } from '../../game/bridge/packs.ts';
import { DEFAULT_SETTINGS } from '../../game/bridge/settings.ts';
import { entry, NEWER_SETTINGS, OTHER_SETTINGS, SETUP, T0 } from './fixture-data.ts';
import { makeFixturePack, sha256 } from './fixture-pack.ts';
import { describeForgetting } from './forget-contract.ts';
import { describeImpossible } from './impossible-contract.ts';
import { describeImports } from './import-contract.ts';
import { describeMachine } from './machine-contract.ts';
import { error, value } from './results.ts';

/** What is used of an assertion. */
interface Matchers {
  toBe(expected: unknown): void;
  toEqual(expected: unknown): void;
  toMatchObject(expected: object): void;
  toMatch(expected: RegExp): void;
  toContain(expected: string): void;
  toHaveLength(expected: number): void;
  readonly not: Pick<Matchers, 'toBe'>;
}

/** What vitest and Playwright have in common: the contract runs under both. */
export interface Runner {
  readonly describe: (name: string, body: () => void) => void;
  readonly test: (name: string, body: () => Promise<void>) => void;
  readonly beforeEach: (body: () => Promise<void>) => void;
  readonly afterEach: (body: () => Promise<void>) => void;
  readonly expect: (value: unknown) => Matchers;
}

/** A bridge on empty storage that serves the fixture pack, and what a test does to it from outside. */
export interface BridgeUnderTest {
  readonly bridge: Bridge;
  /** The same storage, opened anew: what the next start of the program sees. */
  reopen(): Promise<Bridge>;
  /** Damages what is stored as settings, whatever is stored there. */
  damageSettings(): Promise<void>;
  /** Damages the second line of a session's journal. */
  damageJournal(id: string): Promise<void>;
  /** Puts a text in place of the settings. */
  storeSettings(text: string): Promise<void>;
  /** Puts a journal of these lines among the sessions; a head that was made for another session is made anew for this one. */
  storeJournal(id: string, lines: readonly string[]): Promise<void>;
  /** Changes the card of an imported pack. */
  changeCard(id: string, change: (card: string) => string): Promise<void>;
  /** Everything that was set aside, as text. */
  setAside(): Promise<readonly string[]>;
  /** Damages one byte of a picture of the fixture pack. */
  damagePicture(): Promise<void>;
  /** A zip on this machine, as it arrives when it is dropped on the window. */
  dropZip(zip: Uint8Array<ArrayBuffer>): Promise<PackOrigin>;
  /** Changes a byte of what is kept of an imported pack: of its `pack.json` or its card. */
  damageImported(id: string, what: 'pack' | 'card'): Promise<void>;
  /** How many files or records are kept of imported packs, finished or not. */
  keptOfPacks(): Promise<number>;
  /** The names of files or stores in which anything of the game is kept. */
  kept(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const MISSING = '0123456789abcdef';

/** What every edition's bridge must do. One suite; each edition runs it on its own storage. */
export function describeBridge(name: string, open: () => Promise<BridgeUnderTest>, runner: Runner): void {
  const { describe, test, beforeEach, afterEach, expect } = runner;
  describe(`the bridge: ${name}`, () => {
    let under: BridgeUnderTest;
    let bridge: Bridge;

    beforeEach(async () => {
      under = await open();
      bridge = under.bridge;
    });
    afterEach(() => under.close());

    const startSession = async (entries: number, at = T0): Promise<string> => {
      const { id } = value(await bridge.createSession(SETUP, at));
      for (let seq = 0; seq < entries; seq += 1) value(await bridge.appendEntry(id, entry(seq)));
      return id;
    };

    test('says what it is', async () => {
      const about = await bridge.about();
      expect(about.version).toMatch(/^\d+\.\d+\.\d+/);
      expect(about.runtime).not.toBe('');
      expect(about.notices).toEqual([]);
    });

    describe('settings', () => {
      test('are the defaults on a fresh machine', async () => {
        expect(await bridge.loadSettings()).toEqual({ settings: DEFAULT_SETTINGS, notices: [] });
      });

      test('survive a start', async () => {
        value(await bridge.saveSettings(OTHER_SETTINGS));
        const again = await under.reopen();
        expect((await again.loadSettings()).settings).toEqual(OTHER_SETTINGS);
      });

      test('if damaged, are set aside and told once, and saving works again', async () => {
        value(await bridge.saveSettings(OTHER_SETTINGS));
        await under.damageSettings();
        const again = await under.reopen();
        const first = await again.loadSettings();
        expect(first.settings).toEqual(DEFAULT_SETTINGS);
        expect(first.notices).toMatchObject([{ code: 'settings-damaged', setAside: 'settings.json.damaged-1' }]);
        expect((await again.loadSettings()).notices).toEqual([]);
        expect(await under.setAside()).toHaveLength(1);
        value(await again.saveSettings(OTHER_SETTINGS));
        expect((await again.loadSettings()).settings).toEqual(OTHER_SETTINGS);
      });

      test('of a newer program are left alone: defaults in force, saving refused', async () => {
        await under.storeSettings(NEWER_SETTINGS);
        const again = await under.reopen();
        expect(await again.loadSettings()).toMatchObject({
          settings: DEFAULT_SETTINGS,
          notices: [{ code: 'settings-newer' }],
        });
        expect(error(await again.saveSettings(OTHER_SETTINGS)).code).toBe('settings-newer');
        const third = await under.reopen();
        expect((await third.loadSettings()).notices).toMatchObject([{ code: 'settings-newer' }]);
        expect(await under.setAside()).toEqual([]);
      });
    });

    describe('sessions', () => {
      test('there are none at first', async () => {
        expect(await bridge.listSessions()).toEqual({ sessions: [], notices: [] });
      });

      test('are read back entry for entry after a start', async () => {
        const id = await startSession(8);
        const again = await under.reopen();
        expect(value(await again.readSession(id))).toEqual({
          id,
          startedAt: T0,
          setup: SETUP,
          log: [0, 1, 2, 3, 4, 5, 6, 7].map(entry),
          finished: false,
          notices: [],
        });
      });

      test('go on after a start where they were', async () => {
        const id = await startSession(3);
        const again = await under.reopen();
        value(await again.appendEntry(id, entry(3)));
        expect(value(await again.readSession(id)).log).toEqual([0, 1, 2, 3].map(entry));
      });

      test('take entries in the order of the calls, without waiting for each', async () => {
        const id = await startSession(0);
        const results = await Promise.all([0, 1, 2, 3, 4].map((seq) => bridge.appendEntry(id, entry(seq))));
        expect(results.every((result) => result.ok)).toBe(true);
        expect(value(await bridge.readSession(id)).log).toEqual([0, 1, 2, 3, 4].map(entry));
      });

      test('refuse an entry that is not the next one, and go on', async () => {
        const id = await startSession(2);
        for (const wrong of [0, 1, 3]) {
          expect(error(await bridge.appendEntry(id, entry(wrong)))).toMatchObject({
            code: 'journal-unwritable',
            detail: 'seq: expected 2',
          });
        }
        value(await bridge.appendEntry(id, entry(2)));
        expect(value(await bridge.readSession(id)).log).toHaveLength(3);
      });

      test('that are not there are refused', async () => {
        expect(error(await bridge.readSession(MISSING)).detail).toMatch(/missing|ENOENT/);
        expect(error(await bridge.appendEntry(MISSING, entry(0))).code).toBe('journal-unwritable');
        expect(error(await bridge.finishSession(MISSING, T0)).code).toBe('journal-unwritable');
        expect(await bridge.listSessions()).toEqual({ sessions: [], notices: [] });
      });

      test('are listed with the one last played first', async () => {
        const old = await startSession(1, T0);
        const young = await startSession(0, T0 + 500);
        expect((await bridge.listSessions()).sessions.map((session) => session.id)).toEqual([young, old]);
        value(await bridge.appendEntry(old, entry(1)));
        const { sessions } = await (await under.reopen()).listSessions();
        expect(sessions).toEqual([
          { id: old, startedAt: T0, updatedAt: T0 + 1000, setup: SETUP, entries: 2, finished: false },
          { id: young, startedAt: T0 + 500, updatedAt: T0 + 500, setup: SETUP, entries: 0, finished: false },
        ]);
      });

      test('are marked as finished for good', async () => {
        const id = await startSession(4);
        value(await bridge.finishSession(id, T0 + 9000));
        value(await bridge.finishSession(id, T0 + 9500));
        const again = await under.reopen();
        expect((await again.listSessions()).sessions).toMatchObject([
          { id, finished: true, entries: 4, updatedAt: T0 + 9500 },
        ]);
        expect(value(await again.readSession(id)).finished).toBe(true);
      });

      test('are gone once discarded', async () => {
        const id = await startSession(2);
        const kept = await startSession(1);
        value(await bridge.discardSession(id));
        expect((await bridge.listSessions()).sessions.map((session) => session.id)).toEqual([kept]);
        expect((await bridge.readSession(id)).ok).toBe(false);
        expect((await bridge.appendEntry(id, entry(2))).ok).toBe(false);
        expect((await (await under.reopen()).listSessions()).sessions).toHaveLength(1);
      });

      test('if damaged, are set aside whole and told once; the others stay', async () => {
        const id = await startSession(3);
        const sound = await startSession(2);
        await under.damageJournal(id);
        const again = await under.reopen();
        const listed = await again.listSessions();
        expect(listed.sessions.map((session) => session.id)).toEqual([sound]);
        expect(listed.notices).toMatchObject([{ code: 'journal-damaged', detail: 'line 2: checksum' }]);
        expect(listed.notices[0]?.setAside).toContain(id);
        expect((await again.listSessions()).notices).toEqual([]);
        const aside = await under.setAside();
        expect(aside).toHaveLength(1);
        expect(aside[0]).toContain(id);
      });
    });

    describe('seen exhibits', () => {
      test('are remembered oldest first; one seen again becomes the youngest', async () => {
        expect(await bridge.loadSeen()).toEqual([]);
        value(await bridge.addSeen(['aaaaaaaaa1', 'aaaaaaaaa2']));
        value(await bridge.addSeen(['aaaaaaaaa3', 'aaaaaaaaa1']));
        expect(await (await under.reopen()).loadSeen()).toEqual(['aaaaaaaaa2', 'aaaaaaaaa3', 'aaaaaaaaa1']);
      });

      test('are forgotten when asked', async () => {
        value(await bridge.addSeen(['aaaaaaaaa1']));
        value(await bridge.clearSeen());
        expect(await (await under.reopen()).loadSeen()).toEqual([]);
      });
    });

    describe('packs', () => {
      test('open with their digest', async () => {
        const fixture = await makeFixturePack();
        const { packJson, digest } = value(await bridge.openPack('fixture'));
        expect(JSON.parse(packJson)).toEqual(JSON.parse(fixture.packJson));
        expect(digest).toBe(await sha256(new TextEncoder().encode(fixture.packJson)));
      });

      test('give out each of their pictures once they are open, and nothing else', async () => {
        const { media } = await makeFixturePack();
        const [first = ''] = media.keys();
        expect(error(await bridge.readPicture('fixture', first))).toMatchObject({ code: 'unreadable', where: first });
        value(await bridge.openPack('fixture'));
        for (const [file, bytes] of media)
          expect([...value(await bridge.readPicture('fixture', file))]).toEqual([...bytes]);
        for (const file of ['pack.json', 'media/aaaaaaaaaa.webp', '../fixture/pack.json', ''])
          expect((await bridge.readPicture('fixture', file)).ok).toBe(false);
      });

      test('are refused when there are none of that name, or the name is none', async () => {
        for (const id of ['nothing', '../fixture', 'FIXTURE', '', 'fixture/', '%66ixture', 'teaching', 'machine']) {
          const codes = error(await bridge.openPack(id)).map((problem) => problem.code);
          expect(codes.join()).toMatch(/^(pack-missing|not-a-pack)$/);
        }
      });

      test('with a damaged picture open all the same, never give it out, and say why', async () => {
        await under.damagePicture();
        value(await bridge.openPack('fixture'));
        for (let time = 0; time < 2; time += 1) {
          expect(error(await bridge.readPicture('fixture', 'media/pppppppp01.webp'))).toMatchObject({
            code: 'wrong-hash',
            exhibit: 'aaaaaaaaa1',
            where: 'media/pppppppp01.webp',
          });
        }
        expect((await bridge.readPicture('fixture', 'media/pppppppp02.webp')).ok).toBe(true);
      });
    });

    describeImports(open, runner);
    describeForgetting(open, runner);
    describeImpossible(open, runner);
    describeMachine(open, runner);
  });
}
