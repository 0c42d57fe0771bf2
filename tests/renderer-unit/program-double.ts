import { vi } from 'vitest';
import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import { DEFAULT_SETTINGS } from '../../game/bridge/settings.ts';
import { ok } from '../../game/result.ts';

/** A promise that a test settles by hand. */
export function held<T>(): { readonly promise: Promise<T>; readonly give: (value: T) => void } {
  const { promise, resolve } = Promise.withResolvers<T>();
  return { promise, give: resolve };
}

/** A machine on which every picture can be shown. */
export const always = (): Promise<boolean> => Promise.resolve(true);

/** Lets every promise that can go on go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

export const FULL: Notice = { code: 'storage-full', where: 'session.jsonl' };

/** A bridge on which everything succeeds and nothing is kept; what a test looks at it replaces. */
export function bridgeDouble(change: Partial<Bridge> = {}) {
  return {
    edition: 'browser' as const,
    about: vi.fn<Bridge['about']>(() => Promise.resolve({ version: '0', runtime: 'none', notices: [] })),
    loadSettings: vi.fn<Bridge['loadSettings']>(() => Promise.resolve({ settings: DEFAULT_SETTINGS, notices: [] })),
    saveSettings: vi.fn<Bridge['saveSettings']>(() => Promise.resolve(ok(null))),
    openPack: vi.fn<Bridge['openPack']>(() => Promise.reject(new Error('No pack here.'))),
    readPicture: vi.fn<Bridge['readPicture']>(() => Promise.resolve(ok(new Uint8Array([1])))),
    listPacks: vi.fn<Bridge['listPacks']>(() => Promise.resolve({ packs: [], notices: [] })),
    importPack: vi.fn<Bridge['importPack']>(() => Promise.resolve(ok(null))),
    importProgress: vi.fn<Bridge['importProgress']>(() => Promise.resolve(null)),
    cancelImport: vi.fn<Bridge['cancelImport']>(() => Promise.resolve()),
    settleImport: vi.fn<Bridge['settleImport']>(() => Promise.resolve(ok(null))),
    removePack: vi.fn<Bridge['removePack']>(() => Promise.resolve(ok(null))),
    restorePack: vi.fn<Bridge['restorePack']>(() => Promise.resolve(ok(null))),
    createSession: vi.fn<Bridge['createSession']>(() => Promise.resolve(ok({ id: 'made' }))),
    appendEntry: vi.fn<Bridge['appendEntry']>(() => Promise.resolve(ok(null))),
    finishSession: vi.fn<Bridge['finishSession']>(() => Promise.resolve(ok(null))),
    listSessions: vi.fn<Bridge['listSessions']>(() => Promise.resolve({ sessions: [], notices: [] })),
    readSession: vi.fn<Bridge['readSession']>(() => Promise.reject(new Error('No session here.'))),
    discardSession: vi.fn<Bridge['discardSession']>(() => Promise.resolve(ok(null))),
    loadSeen: vi.fn<Bridge['loadSeen']>(() => Promise.resolve([])),
    addSeen: vi.fn<Bridge['addSeen']>(() => Promise.resolve(ok(null))),
    clearSeen: vi.fn<Bridge['clearSeen']>(() => Promise.resolve(ok(null))),
    forgetEverything: vi.fn<Bridge['forgetEverything']>(() => Promise.resolve(ok(null))),
    displays: vi.fn<Bridge['displays']>(() => Promise.resolve(1)),
    keepAwake: () => Promise.resolve(),
    showLog: () => Promise.resolve(false),
    showNotes: vi.fn<Bridge['showNotes']>(() => Promise.resolve(ok(null))),
    exportFile: vi.fn<Bridge['exportFile']>(() => Promise.resolve(ok({ saved: true }))),
    savePdf: vi.fn<Bridge['savePdf']>(() => Promise.resolve(ok({ saved: true }))),
    ...change,
  };
}
