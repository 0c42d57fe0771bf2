import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { err, type Result } from '../../game/result.ts';
import { t } from '../i18n/translate.ts';

/** The name of what was thrown, for a technician; never its message, which may name files. */
export const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : 'unknown');

async function or<T>(call: () => Promise<T>, instead: (detail: string) => T | Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    return instead(nameOf(error));
  }
}

const refused =
  (code: Notice['code'], where: string) =>
  (detail: string): Result<never, Notice> =>
    err({ code, where, detail });

const spoilt =
  (where: string) =>
  (detail: string): Result<never, readonly Problem[]> =>
    err([{ code: 'unreadable', where, says: t('trouble.noAnswer', { detail }) }]);

/**
 * The bridge with its promise kept: no method throws, not even where the way to the machine itself fails (a call that the other process
 * drops, a part of the page that cannot be fetched). What was thrown becomes the refusal that the method has for it; where it has none,
 * its answer is empty and `tell` hears why.
 */
export function sureBridge(bridge: Bridge, tell: (notice: Notice) => void): Bridge {
  const silent =
    <T>(where: string, value: T) =>
    (detail: string): T => {
      tell({ code: 'no-answer', where, detail });
      return value;
    };
  return {
    edition: bridge.edition,
    about: () => or(() => bridge.about(), silent('about', { version: '', runtime: '', notices: [] })),
    loadSettings: () =>
      or(
        () => bridge.loadSettings(),
        async (detail) => {
          const { DEFAULT_SETTINGS } = await import('../../game/bridge/settings.ts');
          return { settings: DEFAULT_SETTINGS, notices: [{ code: 'no-answer', where: 'settings', detail }] };
        },
      ),
    saveSettings: (value) => or(() => bridge.saveSettings(value), refused('settings-unwritable', 'settings')),
    openPack: (id) => or(() => bridge.openPack(id), spoilt(id)),
    readPicture: (pack, file) =>
      or(
        () => bridge.readPicture(pack, file),
        (detail) => err({ code: 'unreadable', where: file, says: t('trouble.noAnswer', { detail }) }),
      ),
    listPacks: () => or(() => bridge.listPacks(), silent('packs', { packs: [], notices: [] })),
    importPack: (from) => or(() => bridge.importPack(from), spoilt('packs')),
    importProgress: () =>
      or(
        () => bridge.importProgress(),
        () => null,
      ),
    cancelImport: () => or(() => bridge.cancelImport(), silent('packs', undefined)),
    settleImport: (replace) => or(() => bridge.settleImport(replace), spoilt('packs')),
    removePack: (id) => or(() => bridge.removePack(id), refused('pack-unwritable', id)),
    restorePack: (id) => or(() => bridge.restorePack(id), refused('pack-unwritable', id)),
    createSession: (setup, at) => or(() => bridge.createSession(setup, at), refused('journal-unwritable', 'sessions')),
    appendEntry: (id, entry) => or(() => bridge.appendEntry(id, entry), refused('journal-unwritable', id)),
    finishSession: (id, at) => or(() => bridge.finishSession(id, at), refused('journal-unwritable', id)),
    listSessions: () => or(() => bridge.listSessions(), silent('sessions', { sessions: [], notices: [] })),
    readSession: (id) => or(() => bridge.readSession(id), refused('no-answer', id)),
    discardSession: (id) => or(() => bridge.discardSession(id), refused('no-answer', id)),
    loadSeen: () => or(() => bridge.loadSeen(), silent('seen', [])),
    addSeen: (ids) => or(() => bridge.addSeen(ids), refused('no-answer', 'seen')),
    clearSeen: () => or(() => bridge.clearSeen(), refused('no-answer', 'seen')),
    forgetEverything: () => or(() => bridge.forgetEverything(), refused('no-answer', 'forget')),
    displays: () =>
      or(
        () => bridge.displays(),
        () => 1,
      ),
    showNotes: (notes) => or(() => bridge.showNotes(notes), refused('notes-failed', 'notes')),
    keepAwake: (wanted) =>
      or(
        () => bridge.keepAwake(wanted),
        () => undefined,
      ),
    showLog: () => or(() => bridge.showLog(), silent('log', false)),
    exportFile: (file) => or(() => bridge.exportFile(file), refused('export-failed', file.name)),
    savePdf: (job) => or(() => bridge.savePdf(job), refused('print-failed', job.name)),
  };
}
