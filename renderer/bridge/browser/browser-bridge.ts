import type { Bridge, Notice } from '../../../game/bridge/contract.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../game/bridge/settings.ts';
import { mergeSeen, readSeen, writeSeen } from '../../../game/keeping/seen.ts';
import { ok } from '../../../game/result.ts';
import { readSettings, writeSettings } from '../../../game/keeping/settings-text.ts';
import { OWN_PACK } from '../../../game/pack/own.ts';
import { version } from '../../../package.json';
import { openDatabase } from './database.ts';
import { createDownload } from './download.ts';
import { createForget, ORIGIN, type Kept } from './forget.ts';
import { createLateImporter } from './late-importer.ts';
import { createKeptRecord } from './kept-record.ts';
import { createLibrary } from './library.ts';
import { createLatePacks, fetchOwn } from './late-packs.ts';
import type { FetchFile } from './open-pack.ts';
import { printDialog } from './print-dialog.ts';
import { createWakeLock } from './wake-lock.ts';
import { createSessions } from './sessions.ts';

/** What the tests put in place of the page's own. */
export interface BrowserSurroundings {
  readonly database: string;
  /** The address below which packs are served; it ends in a slash. */
  readonly packs: string;
  /** The id of the pack that is served there; all others are imported. */
  readonly served: string;
  readonly fetchFile: FetchFile;
  /** What is deleted beside the game's own store when everything is forgotten. */
  readonly beside: readonly Kept[];
  /** Told when another tab has forgotten everything. */
  readonly erased: () => void;
}

const here = (): BrowserSurroundings => ({
  database: 'second-look',
  packs: new URL('/packs/', window.location.href).href,
  served: OWN_PACK,
  fetchFile: fetchOwn,
  beside: ORIGIN,
  // Begun anew, it has nothing in memory that it could write back.
  erased: () => window.location.reload(),
});

/** The bridge of the browser edition: IndexedDB, packs from the own origin, downloads. */
export function createBrowserBridge(around: BrowserSurroundings = here()): Bridge {
  const database = openDatabase(around.database, around.erased);
  const settings = createKeptRecord<Settings>(database, {
    name: 'settings.json',
    fallback: DEFAULT_SETTINGS,
    read: readSettings,
    write: writeSettings,
    codes: { damaged: 'settings-damaged', newer: 'settings-newer', unwritable: 'settings-unwritable' },
  });
  const seen = createKeptRecord<readonly string[]>(database, {
    name: 'seen.json',
    fallback: [],
    read: readSeen,
    write: writeSeen,
    codes: { damaged: 'seen-damaged', newer: 'settings-newer', unwritable: 'settings-unwritable' },
  });
  const library = createLibrary(database);
  const sessions = createSessions(database);
  const { abandonImport, ...importing } = createLateImporter(library);
  const served = createLatePacks(around.packs, around.fetchFile);
  let untold: readonly Notice[] = [];

  return {
    edition: 'browser',
    async about() {
      const { notices } = await seen.load();
      const told = [...untold, ...notices];
      untold = [];
      return { version, runtime: navigator.userAgent, notices: told };
    },
    async loadSettings() {
      const { value, notices } = await settings.load();
      return { settings: value, notices };
    },
    saveSettings: (value) => settings.update(() => value),
    openPack: (id) => (id === around.served ? served : library).openPack(id),
    readPicture: (pack, file) => (pack === around.served ? served : library).readPicture(pack, file),
    listPacks: library.listPacks,
    removePack: library.removePack,
    restorePack: library.restorePack,
    ...importing,
    ...sessions.methods,
    async loadSeen() {
      const { value, notices } = await seen.load();
      untold = [...untold, ...notices];
      return value;
    },
    addSeen: (ids) => seen.update((old) => mergeSeen(old, ids)),
    clearSeen: () => seen.update(() => []),
    forgetEverything: createForget({
      database,
      keepers: [settings, seen, sessions],
      abandonImport,
      beside: around.beside,
    }),
    displays: () => Promise.resolve(1),
    showNotes: () => Promise.resolve(ok(null)),
    keepAwake: createWakeLock(),
    showLog: () => Promise.resolve(false),
    exportFile: createDownload(),
    savePdf: printDialog,
  };
}
