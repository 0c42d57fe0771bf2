import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import { err, type Result } from '../../game/result.ts';

/** Says that nothing can be kept. */
export const nothingKept = (detail: string): Notice => ({ code: 'nothing-kept', where: 'data', detail });

/** Notices that the one above has said already. */
const SAID: ReadonlySet<Notice['code']> = new Set(['settings-unwritable', 'journal-unwritable', 'storage-full']);

/** An answer with what is new in its notices. */
const withNews = <T extends { readonly notices: readonly Notice[] }>(answer: T): T => ({
  ...answer,
  notices: answer.notices.filter(({ code }) => !SAID.has(code)),
});

/**
 * A bridge on a data folder that cannot be written: what is there is read, everything can be played, and each write that is refused has the
 * same one reason.
 * @param detail what the system says of the folder
 */
export function keepingNothing(bridge: Bridge, detail: string): Bridge {
  const refusal = <T>(result: Result<T, Notice>): Result<T, Notice> => (result.ok ? result : err(nothingKept(detail)));
  return {
    ...bridge,
    about: async () => withNews(await bridge.about()),
    loadSettings: async () => withNews(await bridge.loadSettings()),
    listSessions: async () => withNews(await bridge.listSessions()),
    saveSettings: async (settings) => refusal(await bridge.saveSettings(settings)),
    createSession: async (setup, at) => refusal(await bridge.createSession(setup, at)),
    appendEntry: async (id, entry) => refusal(await bridge.appendEntry(id, entry)),
    finishSession: async (id, at) => refusal(await bridge.finishSession(id, at)),
    discardSession: async (id) => refusal(await bridge.discardSession(id)),
    addSeen: async (ids) => refusal(await bridge.addSeen(ids)),
    clearSeen: async () => refusal(await bridge.clearSeen()),
    removePack: async (id) => refusal(await bridge.removePack(id)),
    restorePack: async (id) => refusal(await bridge.restorePack(id)),
  };
}
