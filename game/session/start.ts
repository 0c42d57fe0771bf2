import { ok, type Result } from '../result.ts';
import { deal, type DealRefusal } from './deal.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';

/** Deals a session and stands at its first briefing. Refused only if the pack has too little for even the shortest rounds. */
export function start(setup: Setup): Result<State, DealRefusal> {
  const dealt = deal(setup.pack, setup.record);
  if (!dealt.ok) return dealt;
  return ok({ setup, rounds: dealt.value, phase: { name: 'briefing', round: 0 }, records: [], stands: [], score: 0 });
}
