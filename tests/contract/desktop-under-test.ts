import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesktopBridge, type DesktopSurroundings } from '../../electron/desktop-bridge.ts';
import { createLibrary } from '../../electron/packs/library.ts';
import { createShelf } from '../../electron/packs/shelf.ts';
import type { Bridge } from '../../game/bridge/contract.ts';
import type { BridgeUnderTest } from './bridge-contract.ts';
import { linesFor } from './fixture-data.ts';
import { hereHelper } from './here-helper.ts';
import { makeFixturePack } from './fixture-pack.ts';
import type { FixturePack } from './fixture-pack.ts';

/** Writes a pack as a folder. */
export async function writePack(folder: string, pack: FixturePack): Promise<void> {
  await mkdir(join(folder, 'media'), { recursive: true });
  await writeFile(join(folder, 'pack.json'), pack.packJson);
  for (const [name, bytes] of pack.media) await writeFile(join(folder, name), bytes);
}

/** A folder of its own that is removed at the end. */
export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'second-look-'));

/** A desktop bridge without Electron on a data folder; packs from `packs`. */
export function bridgeOn(
  userData: string,
  packs: string,
  askWhere = async (): Promise<string | null> => null,
  change: Partial<DesktopSurroundings> = {},
): Bridge {
  const shelf = createShelf(packs);
  const library = createLibrary(join(userData, 'packs'));
  const askPack = async (): Promise<string | null> => null;
  const printPage = (): Promise<never> => Promise.reject(new Error('There is no page.'));
  const notes = { displays: () => 1, show: () => Promise.resolve() };
  // There is no page to draw in.
  const drawPicture = (): Promise<boolean> => Promise.resolve(true);
  const asked = { askWhere, askPack, printPage, startHelper: hereHelper, drawPicture };
  const around = { userData, version: '0.1.0', runtime: 'node', shelf, library, ...asked, notes };
  const machine = { keepAwake: () => undefined, showLog: () => false, unwritable: null };
  return createDesktopBridge({ ...around, ...machine, page: null, ...change });
}

/** Names of everything that was set aside below a data folder, with their folders. */
export async function findSetAside(userData: string): Promise<readonly string[]> {
  const names = await readdir(userData, { recursive: true });
  return names.filter((name) => /\.damaged-\d+$/.test(name)).map((name) => join(userData, name));
}

/** What the contract does to a desktop's storage from outside. */
export function filesUnder(userData: string, packs: string): Omit<BridgeUnderTest, 'bridge' | 'reopen' | 'close'> {
  return {
    async damageSettings() {
      await writeFile(join(userData, 'settings.json'), '{"version":1,"theme":');
    },
    async damageJournal(id) {
      const path = join(userData, 'sessions', `${id}.jsonl`);
      const lines = (await readFile(path, 'utf8')).split('\n');
      await writeFile(
        path,
        lines.map((line, index) => (index === 1 ? line.replace('begin', 'bogin') : line)).join('\n'),
      );
    },
    async storeSettings(text) {
      await mkdir(userData, { recursive: true });
      await writeFile(join(userData, 'settings.json'), text);
    },
    async storeJournal(id, lines) {
      await mkdir(join(userData, 'sessions'), { recursive: true });
      await writeFile(join(userData, 'sessions', `${id}.jsonl`), `${linesFor(id, lines).join('\n')}\n`);
    },
    async changeCard(id, change) {
      const path = join(userData, 'packs', id, 'card.json');
      await writeFile(path, change(await readFile(path, 'utf8')));
    },
    async setAside() {
      return Promise.all((await findSetAside(userData)).map((path) => readFile(path, 'utf8')));
    },
    async dropZip(zip) {
      const path = join(userData, '..', `dropped-${Math.random().toString(36).slice(2)}.zip`);
      await writeFile(path, zip);
      return { dropped: { path } };
    },
    async damageImported(id, what) {
      const path = join(userData, 'packs', id, `${what}.json`);
      await writeFile(
        path,
        (await readFile(path, 'utf8')).replace('A fixture', 'A fixturf').replace('"version":1', '"version":0'),
      );
    },
    async keptOfPacks() {
      const names = await readdir(join(userData, 'packs'), { recursive: true }).catch(() => []);
      return names.length;
    },
    async kept() {
      const names = await readdir(userData, { recursive: true }).catch(() => []);
      return names.filter((name) => /^(settings|seen|window)\.json|^sessions|^packs/.test(name));
    },
    async damagePicture() {
      const path = join(packs, 'fixture', 'media', 'pppppppp01.webp');
      const bytes = await readFile(path);
      bytes[60] = 0xff;
      await writeFile(path, bytes);
    },
  };
}

/** The desktop's bridge over real files, without Electron. */
export async function openDesktop(): Promise<BridgeUnderTest> {
  const root = await temporaryFolder();
  const userData = join(root, 'data');
  const packs = join(root, 'packs');
  await writePack(join(packs, 'fixture'), await makeFixturePack());
  return {
    ...filesUnder(userData, packs),
    bridge: bridgeOn(userData, packs),
    reopen: async () => bridgeOn(userData, packs),
    close: () => rm(root, { recursive: true, force: true }),
  };
}
