import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Bridge } from '../../game/bridge/contract.ts';
import type { Settings } from '../../game/bridge/settings.ts';
import type { Actions } from '../stores/actions.ts';
import type { AppState, AppStore } from '../stores/app-store.ts';
import type { SettingsStore } from '../stores/settings-store.ts';

/** What every screen can reach. */
export interface Program {
  readonly app: AppStore;
  readonly settings: SettingsStore;
  readonly actions: Actions;
  readonly bridge: Bridge;
}

const ProgramContext = createContext<Program | null>(null);

/** Puts a program's stores within reach of the screens below it. */
export const ProgramProvider = ProgramContext.Provider;

/** The program's stores and actions. Throws outside a provider, which only a wrong test does. */
export function useProgram(): Program {
  const program = useContext(ProgramContext);
  if (program === null) throw new Error('No program around this component.');
  return program;
}

/** Subscribes to a part of the program's state. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(useProgram().app, select);
}

/** Subscribes to a part of the settings. */
export function useSetting<T>(select: (settings: Settings) => T): T {
  return useStore(useProgram().settings, (state) => select(state.settings));
}
