import { roundAt } from './lookup.ts';
import type { State } from './state.ts';

/** Points in hand when a round began, for all of its exhibits; 0 in sessions without a stake. `round` counts from 0. */
export const stakeOf = (state: State, round: number): number =>
  (state.setup.record.stake ?? 0) * roundAt(state, round).exhibits.length;

/** Points in hand for a round and all before it. */
export const stakesUpTo = (state: State, round: number): number =>
  state.rounds.slice(0, round + 1).reduce((sum, _, at) => sum + stakeOf(state, at), 0);
