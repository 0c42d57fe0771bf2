import { err, ok, type Result } from '../result.ts';
import type { Applied } from './applied.ts';
import type { Refusal } from './event.ts';
import type { Phase, State, Trust } from './state.ts';

/** Before anybody was asked. */
export const NO_TRUST: Trust = { before: [null, null], after: [null, null] };

/** Keeps the answers to one of the two questions: a class's hands, or the one answer of a person alone. */
export function answerTrust(
  state: State,
  { when }: Extract<Phase, { name: 'trust' }>,
  question: 0 | 1,
  counts: readonly number[],
): Result<Applied, Refusal> {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (state.setup.record.room === undefined && total !== 1) return err({ code: 'no-hands-here' });
  const [first, second] = state.trust[when];
  const answers = question === 0 ? ([counts, second] as const) : ([first, counts] as const);
  return ok({ state: { ...state, trust: { ...state.trust, [when]: answers } }, events: [] });
}
