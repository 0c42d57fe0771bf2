import type { Bridge, Notice } from '../game/bridge/contract.ts';
import type { PresenterNotes } from '../game/bridge/notes.ts';
import type { Settings } from '../game/bridge/settings.ts';
import { orMissing } from '../game/pack/vetted.ts';
import type { StartHelper } from './beside/orders.ts';
import { createDesktopImporter } from './packs/import-packs.ts';
import type { AskPack, DrawPicture } from './packs/import-packs.ts';
import type { Library } from './packs/library.ts';
import type { Shelf } from './packs/shelf.ts';
import { createExport } from './storage/export-file.ts';
import type { AskWhere } from './storage/export-file.ts';
import { createSavePdf } from './storage/save-pdf.ts';
import type { PrintPage } from './storage/save-pdf.ts';
import { createForget } from './storage/forget.ts';
import type { Page } from './storage/forget.ts';
import { createSeenFile } from './storage/seen-file.ts';
import { keepingNothing, nothingKept } from './storage/keeping-nothing.ts';
import { createSessions } from './storage/sessions.ts';
import { createSettingsFile } from './storage/settings-file.ts';
import { codeOf } from './storage/trouble.ts';
import { mergeSeen } from '../game/keeping/seen.ts';
import { soundMoment } from '../game/moment.ts';
import { err, ok } from '../game/result.ts';

/** The second window: what it shows, and in which theme. */
export interface NotesDesk {
  readonly displays: () => number;
  /** Null takes the notes away. Rejects with what the system says. */
  readonly show: (notes: PresenterNotes | null, theme: Settings['theme']) => Promise<void>;
}

/** What the desktop bridge stands on. */
export interface DesktopSurroundings {
  /** Folder of everything that is kept. Made when first needed. */
  readonly userData: string;
  readonly version: string;
  /** Electron, Chromium and system, for a bug report. */
  readonly runtime: string;
  /** The packs that lie beside the program. */
  readonly shelf: Shelf;
  readonly library: Library;
  /** Starts a process that reads beside this one what people bring. */
  readonly startHelper: StartHelper;
  readonly drawPicture: DrawPicture;
  readonly askPack: AskPack;
  readonly askWhere: AskWhere;
  readonly printPage: PrintPage;
  readonly notes: NotesDesk;
  readonly keepAwake: (on: boolean) => void;
  /** False where there is no log yet. */
  readonly showLog: () => boolean;
  /** Why nothing can be kept in the data folder, as the system says it; null where things can. */
  readonly unwritable: string | null;
  /** The browser engine, to be cleared; null where there is none. */
  readonly page: Page | null;
}

/** The bridge over files. Knows nothing of Electron, so that the contract tests run it as it is. */
export function createDesktopBridge(around: DesktopSurroundings): Bridge {
  const settings = createSettingsFile(around.userData);
  const seen = createSeenFile(around.userData);
  const sessions = createSessions(around.userData);
  const { library, shelf, notes } = around;
  const { abandonImport, ...importing } = createDesktopImporter(library, around.askPack, around, () =>
    soundMoment(Date.now()),
  );
  const { unwritable } = around;
  let untold: readonly Notice[] = unwritable === null ? [] : [nothingKept(unwritable)];

  const bridge: Bridge = {
    edition: 'desktop',
    async about() {
      // The memory of seen exhibits has no notices of its own to give, so its trouble is told here.
      const { notices } = await seen.load();
      const told = [...untold, ...notices];
      untold = [];
      return { version: around.version, runtime: around.runtime, notices: told };
    },
    async loadSettings() {
      const { value, notices } = await settings.load();
      return { settings: value, notices };
    },
    saveSettings: (value) => settings.update(() => value),
    openPack: async (id) =>
      (await library.find(id)) === null ? orMissing(id, await shelf.openPack(id)) : library.openPack(id),
    readPicture: (pack, file) => (library.isOpen(pack) ? library : shelf).readPicture(pack, file),
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
      userData: around.userData,
      keepers: [settings, seen, sessions],
      library,
      abandonImport,
      page: around.page,
    }),
    displays: () => Promise.resolve(notes.displays()),
    async showNotes(shown) {
      const { theme } = (await settings.load()).value;
      try {
        await notes.show(shown, theme);
        return ok(null);
      } catch (error) {
        return err({ code: 'notes-failed', where: 'notes', detail: codeOf(error) });
      }
    },
    keepAwake(on) {
      around.keepAwake(on);
      return Promise.resolve();
    },
    showLog: () => Promise.resolve(around.showLog()),
    exportFile: createExport(around.askWhere),
    savePdf: createSavePdf(around.askWhere, around.printPage),
  };
  return unwritable === null ? bridge : keepingNothing(bridge, unwritable);
}
