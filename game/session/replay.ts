import { err, ok, type Result } from '../result.ts';
import { apply } from './apply.ts';
import type { Entry } from './command.ts';
import type { DealRefusal } from './deal.ts';
import type { Refusal } from './event.ts';
import type { Setup } from './setup.ts';
import { start } from './start.ts';
import type { State } from './state.ts';

/** Why a log is not one of this setup: an entry is missing or doubled (`found` where `seq` should stand), or it was never allowed. */
export type ReplayRefusal =
  | DealRefusal
  | { readonly code: 'log-gap'; readonly seq: number; readonly found: number }
  | { readonly code: 'log-refused'; readonly seq: number; readonly refusal: Refusal };

/** The state that a session's log leads to: the setup dealt and every command applied in turn. Times in the log change nothing. */
export function replay(setup: Setup, log: readonly Entry[]): Result<State, ReplayRefusal> {
  const started = start(setup);
  if (!started.ok) return started;
  let state = started.value;
  for (const [seq, entry] of log.entries()) {
    if (entry.seq !== seq) return err({ code: 'log-gap', seq, found: entry.seq });
    const applied = apply(state, entry.command);
    if (!applied.ok) return err({ code: 'log-refused', seq, refusal: applied.error });
    state = applied.value.state;
  }
  return ok(state);
}
