import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import type { Settings } from '../../game/bridge/settings.ts';
import { createQueue } from '../../game/keeping/queue.ts';
import type { Result } from '../../game/result.ts';
import { sureBridge } from '../bridge/sure-bridge.ts';

export interface SettingsState {
  readonly settings: Settings;
  /** Changes some settings at once and stores all of them; a refusal to store is kept as `notice` until it works again. */
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
export function createSettingsStore(from: Bridge, loaded: Settings): SettingsStore {
  const inTurn = createQueue();
  const bridge = sureBridge(from, () => undefined);
  return createStore<SettingsState>()((set, get) => ({
    settings: loaded,
    notice: null,
    async change(patch) {
      const settings = { ...get().settings, ...patch };
      set({ settings });
      const result = await inTurn(() => bridge.saveSettings(settings));
      const { notice } = get();
      // The same trouble over again is no news.
      if (!result.ok && result.error.code === notice?.code && result.error.where === notice.where) return;
      set({ notice: result.ok ? null : result.error });
    },
    async forget(task) {
      // Loaded when wanted, because the schema library comes with them. In force before anything is deleted: a change that comes
      // meanwhile starts from these and not from the old ones.
      const { DEFAULT_SETTINGS } = await import('../../game/bridge/settings.ts');
      set({ settings: DEFAULT_SETTINGS, notice: null });
      const result = await inTurn(task);
      if (!result.ok) set({ settings: (await bridge.loadSettings()).settings });
      return result;
    },
  }));
}
