import { answersFlaw } from './answers-flaw.ts';
import { headFlaw } from './head-flaw.ts';
import { peopleFlaw } from './people-flaw.ts';
import type { SessionResult } from './result-schema.ts';
import { roundsFlaw, roundsOf } from './rounds-flaw.ts';

const doubled = (values: readonly string[]): boolean => new Set(values).size !== values.length;

function listFlaw({ exhibits, skipped = [], stands, discussions }: SessionResult): string | null {
  const dealt = [...exhibits, ...skipped];
  if (doubled(dealt.map(({ id }) => id))) return 'an exhibit is there twice.';
  if (doubled(dealt.map(({ label }) => label))) return 'a label is there twice.';
  if (doubled([...stands, ...discussions].map(({ question }) => question))) return 'a question is there twice.';
  return null;
}

/** What in a result of the right shape cannot be, as the end of a plain sentence; null where all fits together. */
export function flawOf(result: SessionResult): string | null {
  const rounds = roundsOf(result);
  return (
    headFlaw(result) ??
    listFlaw(result) ??
    roundsFlaw(result, rounds) ??
    answersFlaw(result) ??
    peopleFlaw(result, rounds)
  );
}
