import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Notice, SessionSummary } from '../../game/bridge/contract.ts';
import type { Problem } from '../../game/pack/problem.ts';
import type { SessionStore } from './session-store.ts';

/** What fills the window. */
export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'opening' }
  | { readonly name: 'session'; readonly session: SessionStore }
  | { readonly name: 'settings' }
  | { readonly name: 'practice' }
  | { readonly name: 'concepts' }
  | { readonly name: 'about' }
  | { readonly name: 'pack-trouble'; readonly problems: readonly Problem[] };

export interface AppState {
  readonly screen: Screen;
  /** Unfinished sessions, newest first. */
  readonly resumable: readonly SessionSummary[];
  /** Things to tell the person once; dismissed one by one. */
  readonly notices: readonly Notice[];
  readonly version: string;
}

export type AppStore = StoreApi<AppState>;

/** Which screen is shown, and what the person must be told. Changed only through `createActions`. */
export function createAppStore(): AppStore {
  return createStore<AppState>()(() => ({ screen: { name: 'home' }, resumable: [], notices: [], version: '' }));
}
