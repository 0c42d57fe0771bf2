import type { Bridge, Notice } from '../game/bridge/contract.ts';
import { createExport } from './storage/export-file.ts';
import type { AskWhere } from './storage/export-file.ts';
import { createSeenFile } from './storage/seen-file.ts';
import { createSessions } from './storage/sessions.ts';
import { createSettingsFile } from './storage/settings-file.ts';
import { mergeSeen } from '../game/keeping/seen.ts';

/** What the desktop bridge stands on. */
export interface DesktopSurroundings {
  /** Folder of everything that is kept. Made when first needed. */
  readonly userData: string;
  readonly version: string;
  /** Electron, Chromium and system, for a bug report. */
  readonly runtime: string;
  readonly openPack: Bridge['openPack'];
  readonly askWhere: AskWhere;
}

/** The bridge over files. Knows nothing of Electron, so that the contract tests run it as it is. */
export function createDesktopBridge(around: DesktopSurroundings): Bridge {
  const settings = createSettingsFile(around.userData);
  const seen = createSeenFile(around.userData);
  let untold: readonly Notice[] = [];

  return {
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
    openPack: around.openPack,
    ...createSessions(around.userData),
    async loadSeen() {
      const { value, notices } = await seen.load();
      untold = [...untold, ...notices];
      return value;
    },
    addSeen: (ids) => seen.update((old) => mergeSeen(old, ids)),
    clearSeen: () => seen.update(() => []),
    exportFile: createExport(around.askWhere),
  };
}
