import { ok, type Result } from '../result.ts';
import { deal, type DealRefusal } from './deal.ts';
import type { Setup } from './setup.ts';
import type { Phase, State } from './state.ts';
import { NO_TRUST } from './trust.ts';

function firstPhase({ mode, trust }: Setup['record']): Phase {
  if (mode === 'deck') return { name: 'deck' };
  return trust === true ? { name: 'trust', when: 'before' } : { name: 'briefing', round: 0 };
}

/**
 * Deals a session and stands at its beginning: its first briefing as a rule. Refused only if the pack has too little for even the shortest
 * rounds, or has no such form.
 */
export function start(setup: Setup): Result<State, DealRefusal> {
  const dealt = deal(setup.pack, setup.record);
  if (!dealt.ok) return dealt;
  return ok({
    setup,
    rounds: dealt.value,
    phase: firstPhase(setup.record),
    records: [],
    skipped: [],
    doubted: [],
    stands: [],
    ballots: [],
    discussions: [],
    trust: NO_TRUST,
    score: 0,
  });
}
