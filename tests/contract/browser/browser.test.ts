import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBrowserBridge } from '../../../renderer/bridge/browser/browser-bridge.ts';
import { describeBridge } from '../bridge-contract.ts';
import type { BridgeUnderTest } from '../bridge-contract.ts';
import { linesFor } from '../fixture-data.ts';
import { packWithPicture, undrawableWebp, zipOf } from '../import-contract.ts';
import { value } from '../results.ts';
import { makeFixturePack } from '../fixture-pack.ts';

const PACKS = `${location.origin}/packs/`;

/** The browser's bridge over real IndexedDB; packs come from memory. */
async function openBrowser(): Promise<BridgeUnderTest> {
  const database = `second-look-${crypto.randomUUID()}`;
  const pack = await makeFixturePack();
  const files = new Map([...pack.media, ['pack.json', new TextEncoder().encode(pack.packJson)]]);
  const fetchFile = async (address: string) =>
    address.startsWith(`${PACKS}fixture/`) ? (files.get(address.slice(`${PACKS}fixture/`.length)) ?? null) : null;
  const isThere = async (): Promise<boolean> => (await indexedDB.databases()).some(({ name }) => name === database);
  const open = () =>
    createBrowserBridge({
      database,
      packs: PACKS,
      served: 'fixture',
      fetchFile,
      // Other tests keep theirs on the same origin.
      beside: [],
      erased: () => undefined,
    });

  const put = async (store: 'lines' | 'kept', value: string, key: IDBValidKey): Promise<void> => {
    const opened = await openDB(database);
    await opened.put(store, value, key);
    opened.close();
  };

  const bridge = open();
  // Makes the stores, so that a test may write to them first.
  await bridge.loadSettings();
  return {
    bridge,
    reopen: async () => open(),
    damageSettings: () => put('kept', '{"version":1,"theme":', 'settings.json'),
    async damageJournal(id) {
      const opened = await openDB(database);
      const line: unknown = await opened.get('lines', [id, 1]);
      opened.close();
      await put('lines', String(line).replace('begin', 'bogin'), [id, 1]);
    },
    storeSettings: (text) => put('kept', text, 'settings.json'),
    async storeJournal(id, lines) {
      for (const [index, line] of linesFor(id, lines).entries()) await put('lines', line, [id, index]);
    },
    async changeCard(id, change) {
      const opened = await openDB(database);
      const stored = (await opened.get('packs', id)) as { readonly card: string };
      await opened.put('packs', { ...stored, card: change(stored.card) }, id);
      opened.close();
    },
    async setAside() {
      if (!(await isThere())) return [];
      const opened = await openDB(database);
      const values: readonly unknown[] = await opened.getAll('setAside');
      opened.close();
      return values.map((value) => JSON.stringify(value));
    },
    async dropZip(zip) {
      return { dropped: new File([zip], 'pack.zip') };
    },
    async damageImported(id, what) {
      const opened = await openDB(database);
      const stored = (await opened.get('packs', id)) as { readonly card: string; readonly packJson: string };
      const name = what === 'card' ? 'card' : 'packJson';
      await opened.put('packs', { ...stored, [name]: stored[name].replace('"version":1', '"version":0') }, id);
      opened.close();
    },
    async keptOfPacks() {
      if (!(await isThere())) return 0;
      const opened = await openDB(database);
      const count = (await opened.count('packs')) + (await opened.count('pictures'));
      opened.close();
      return count;
    },
    async kept() {
      if (!(await isThere())) return [];
      const opened = await openDB(database);
      const stores = [...opened.objectStoreNames];
      const counts = await Promise.all(stores.map((store) => opened.count(store)));
      opened.close();
      return stores.filter((_, index) => counts[index] !== 0);
    },
    async damagePicture() {
      files.get('media/pppppppp01.webp')?.set([0xff], 60);
    },
    close: () => deleteDB(database, { blocked: () => undefined }),
  };
}

describeBridge('the browser’s, over IndexedDB', openBrowser, { describe, test, beforeEach, afterEach, expect });

test('a picture that is whole by its hash and cannot be drawn is left out, and its neighbours are kept', async () => {
  const under = await openBrowser();
  const zip = zipOf(await packWithPicture('teacher', undrawableWebp()));
  const imported = value(await under.bridge.importPack({ dropped: new File([zip], 'pack.zip') }));
  expect(imported).toMatchObject({ left: 1, leftOut: [{ nth: 1, problems: [{ code: 'wrong-type' }] }] });
  expect(imported?.card).toMatchObject({ images: 1, texts: 2 });
  await under.close();
});
