import { vi } from 'vitest';
import type { Notice } from '../../../game/bridge/contract.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../game/bridge/settings.ts';
import { err, ok, type Result } from '../../../game/result.ts';
import type { Program } from '../../../renderer/app/context.ts';
import type { Actions } from '../../../renderer/stores/actions.ts';
import { createSettingsStore } from '../../../renderer/stores/settings-store.ts';
import { stageProgram } from '../figures/stage.tsx';

const nothing = () => vi.fn<() => Promise<void>>(() => Promise.resolve());

/** Actions that only take down how they were called. */
export function recordedActions() {
  return {
    go: vi.fn<Actions['go']>(),
    home: nothing(),
    begin: vi.fn<Actions['begin']>(() => Promise.resolve()),
    resume: vi.fn<Actions['resume']>(() => Promise.resolve()),
    openAgain: nothing(),
    discard: vi.fn<Actions['discard']>(() => Promise.resolve()),
    forgetSeen: nothing(),
    forgetEverything: vi.fn<Actions['forgetEverything']>(() => Promise.resolve(true)),
    openPacks: nothing(),
    importPack: vi.fn<Actions['importPack']>(() => Promise.resolve()),
    stopImport: nothing(),
    settleImport: vi.fn<Actions['settleImport']>(() => Promise.resolve()),
    choosePack: vi.fn<Actions['choosePack']>(() => Promise.resolve()),
    removePack: vi.fn<Actions['removePack']>(() => Promise.resolve()),
    restorePack: vi.fn<Actions['restorePack']>(() => Promise.resolve()),
    listPacks: vi.fn<Actions['listPacks']>(() => Promise.resolve([])),
    refuseDrop: vi.fn<Actions['refuseDrop']>(),
    tell: vi.fn<Actions['tell']>(),
    dismiss: vi.fn<Actions['dismiss']>(),
    over: vi.fn<Actions['over']>(),
  };
}

/** A program that takes down actions and saved settings. `refuse` is what saving settings is answered with, if it fails. */
export function recordedProgram(change: Partial<Settings> = {}, refuse?: Notice) {
  const actions = recordedActions();
  const saved: Settings[] = [];
  const bridge = {
    ...stageProgram().bridge,
    saveSettings: (settings: Settings): Promise<Result<null, Notice>> => {
      saved.push(settings);
      return Promise.resolve(refuse === undefined ? ok(null) : err(refuse));
    },
  };
  const program: Program = {
    ...stageProgram(),
    bridge,
    settings: createSettingsStore(bridge, { ...DEFAULT_SETTINGS, ...change }),
    actions,
  };
  return { ...program, actions, saved };
}
