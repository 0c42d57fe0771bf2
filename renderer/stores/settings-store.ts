import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import type { Settings } from '../../game/bridge/settings.ts';
import type { Result } from '../../game/result.ts';

export interface SettingsState {
  readonly settings: Settings;
  /** Changes some settings at once and stores them; a refusal to store is kept as `notice`, the change holds for this run. */
  change(patch: Partial<Settings>): Promise<void>;
  /**
   * Forgets all settings with everything else that `task` deletes, once every change before it was stored. If something remains, the
   * settings are what is still stored.
   */
  forget(task: () => Promise<Result<null, Notice>>): Promise<Result<null, Notice>>;
  readonly notice: Notice | null;
}

export type SettingsStore = StoreApi<SettingsState>;

/** The settings, as loaded from the bridge. Writes are queued, so that the last change is the one that is kept. */
export function createSettingsStore(bridge: Bridge, loaded: Settings): SettingsStore {
  let queue: Promise<unknown> = Promise.resolve();
  return createStore<SettingsState>()((set, get) => ({
    settings: loaded,
    notice: null,
    async change(patch) {
      const settings = { ...get().settings, ...patch };
      set({ settings });
      const saved = queue.then(() => bridge.saveSettings(settings));
      queue = saved;
      const result = await saved;
      set({ notice: result.ok ? null : result.error });
    },
    async forget(task) {
      // Loaded when wanted, because the schema library comes with them. In force before anything is deleted: a change that comes
      // meanwhile starts from these and not from the old ones.
      const { DEFAULT_SETTINGS } = await import('../../game/bridge/settings.ts');
      set({ settings: DEFAULT_SETTINGS, notice: null });
      const forgotten = queue.then(task);
      queue = forgotten;
      const result = await forgotten;
      if (!result.ok) set({ settings: (await bridge.loadSettings()).settings });
      return result;
    },
  }));
}
