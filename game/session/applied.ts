import type { GameEvent } from './event.ts';
import type { State } from './state.ts';

/** What a command made: the state after it, and what happened, in order. */
export interface Applied {
  readonly state: State;
  readonly events: readonly GameEvent[];
}
