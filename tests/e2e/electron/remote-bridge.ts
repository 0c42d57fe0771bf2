import type { Page } from '@playwright/test';
import type { Bridge } from '../../../game/bridge/contract.ts';
import type { PackOrigin } from '../../../game/bridge/packs.ts';
import type { desktopBridge } from '../../../renderer/bridge/desktop.ts';

/** What the preload puts into the page; naming its reader tells the compiler of `window.secondLook`. */
type PageBridge = NonNullable<ReturnType<typeof desktopBridge>>;

type Method = Exclude<keyof Bridge, 'edition'>;

/** A page cannot name a path: the file is put into the page as a person's choice is, and given to its bridge from there. */
async function importPack(page: Page, from: PackOrigin): Promise<unknown> {
  if ('ask' in from) return page.evaluate((ask) => window.secondLook?.importPack({ ask }), from.ask);
  const input = await page.evaluateHandle(() => {
    const made = document.createElement('input');
    made.type = 'file';
    return made;
  });
  await input.setInputFiles((from.dropped as { readonly path: string }).path);
  return input.evaluate((made) => window.secondLook?.importPack({ dropped: made.files?.[0] ?? {} }));
}

/** The page's bridge as seen from the test: every call goes through the page, its preload and IPC. */
export function remoteBridge(page: Page): PageBridge {
  const call = (method: Method, ...args: readonly unknown[]): Promise<unknown> =>
    page.evaluate(
      ([name, values]) => {
        const bridge = window.secondLook as unknown as Record<
          string,
          (...given: readonly unknown[]) => Promise<unknown>
        >;
        const found = bridge[name];
        if (found === undefined) throw new Error(`There is no ${name}.`);
        return found(...values);
      },
      [method, args] as const,
    );
  // One cast for all: what comes back is what the bridge gave, copied once more.
  const methods: Record<Method, (...args: readonly unknown[]) => Promise<unknown>> = {
    about: () => call('about'),
    loadSettings: () => call('loadSettings'),
    saveSettings: (...args) => call('saveSettings', ...args),
    openPack: (...args) => call('openPack', ...args),
    readPicture: (...args) => call('readPicture', ...args),
    listPacks: () => call('listPacks'),
    importPack: (from) => importPack(page, from as PackOrigin),
    importProgress: () => call('importProgress'),
    cancelImport: () => call('cancelImport'),
    settleImport: (...args) => call('settleImport', ...args),
    removePack: (...args) => call('removePack', ...args),
    restorePack: (...args) => call('restorePack', ...args),
    createSession: (...args) => call('createSession', ...args),
    appendEntry: (...args) => call('appendEntry', ...args),
    finishSession: (...args) => call('finishSession', ...args),
    listSessions: () => call('listSessions'),
    readSession: (...args) => call('readSession', ...args),
    discardSession: (...args) => call('discardSession', ...args),
    loadSeen: () => call('loadSeen'),
    addSeen: (...args) => call('addSeen', ...args),
    clearSeen: () => call('clearSeen'),
    forgetEverything: () => call('forgetEverything'),
    displays: () => call('displays'),
    showNotes: (...args) => call('showNotes', ...args),
    keepAwake: (...args) => call('keepAwake', ...args),
    showLog: () => call('showLog'),
    exportFile: (...args) => call('exportFile', ...args),
    savePdf: (...args) => call('savePdf', ...args),
  };
  return { edition: 'desktop', ...methods } as Bridge;
}
