import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Notice, SessionSummary } from '../../game/bridge/contract.ts';
import type { Imported, PackCard } from '../../game/bridge/packs.ts';
import type { BoosterDue } from '../../game/keeping/booster.ts';
import type { Problem } from '../../game/pack/problem.ts';
import type { SessionStore } from './session-store.ts';

/** What fills the window. */
export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'opening' }
  | { readonly name: 'session'; readonly session: SessionStore }
  | { readonly name: 'settings' }
  | { readonly name: 'practice' }
  | { readonly name: 'class-setup' }
  | { readonly name: 'teach' }
  | { readonly name: 'measure' }
  | { readonly name: 'merge' }
  | { readonly name: 'packs' }
  | { readonly name: 'concepts' }
  | { readonly name: 'paper' }
  | { readonly name: 'about' }
  /** A session could not be opened. */
  | { readonly name: 'not-opened'; readonly error: unknown }
  /** `pack` is the id of the pack that cannot be played. */
  | { readonly name: 'pack-trouble'; readonly pack: string; readonly problems: readonly Problem[] };

/** How the last import ended, as far as there is something to say of it; `asks`: whether it may replace the pack that is there. */
export type ImportOutcome =
  | { readonly name: 'imported' | 'asks'; readonly imported: Imported }
  | { readonly name: 'failed'; readonly problems: readonly Problem[] };

export interface PacksState {
  /** The imported ones. */
  readonly list: readonly PackCard[];
  readonly importing: boolean;
  readonly outcome: ImportOutcome | null;
  /** The pack that was taken away last, while that can be undone. */
  readonly removed: { readonly card: PackCard; readonly wasChosen: boolean } | null;
}

export interface AppState {
  readonly screen: Screen;
  /** Unfinished sessions, newest first. */
  readonly resumable: readonly SessionSummary[];
  /** The booster that is proposed on the home screen, if one is due. */
  readonly boosterDue: BoosterDue | null;
  /** Things to tell the person once; dismissed one by one. */
  readonly notices: readonly Notice[];
  readonly version: string;
  readonly packs: PacksState;
}

export type AppStore = StoreApi<AppState>;

/** What the program knows on a machine where nothing is kept. */
export const NOTHING_KEPT: Omit<AppState, 'screen' | 'version'> = {
  resumable: [],
  boosterDue: null,
  notices: [],
  packs: { list: [], importing: false, outcome: null, removed: null },
};

/** Which screen is shown, and what the person must be told. Changed only through `createActions`. */
export function createAppStore(): AppStore {
  return createStore<AppState>()(() => ({ screen: { name: 'home' }, version: '', ...NOTHING_KEPT }));
}
