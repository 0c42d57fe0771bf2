import type { Page } from '@playwright/test';
import type { Bridge } from '../../../game/bridge/contract.ts';
import type { desktopBridge } from '../../../renderer/bridge/desktop.ts';

/** What the preload puts into the page; naming its reader tells the compiler of `window.secondLook`. */
type PageBridge = NonNullable<ReturnType<typeof desktopBridge>>;

type Method = Exclude<keyof Bridge, 'edition'>;

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
    createSession: (...args) => call('createSession', ...args),
    appendEntry: (...args) => call('appendEntry', ...args),
    finishSession: (...args) => call('finishSession', ...args),
    listSessions: () => call('listSessions'),
    readSession: (...args) => call('readSession', ...args),
    discardSession: (...args) => call('discardSession', ...args),
    loadSeen: () => call('loadSeen'),
    addSeen: (...args) => call('addSeen', ...args),
    clearSeen: () => call('clearSeen'),
    exportFile: (...args) => call('exportFile', ...args),
  };
  return { edition: 'desktop', ...methods } as Bridge;
}
