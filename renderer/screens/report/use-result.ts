import { useState } from 'react';
import type { SessionFacts } from '../../../game/results/facts.ts';
import { resultFrom } from '../../../game/results/result-of.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { useAppState } from '../../app/context.ts';
import { utcOffset } from '../../i18n/local-day.ts';

/** Which session it is. `startedAt` is milliseconds since the Unix epoch. */
export interface SessionOrigin {
  readonly id: string;
  readonly startedAt: number;
}

/** The result of the session that a debrief is of. It stays the same while the debrief is shown. */
export function useResult(facts: SessionFacts, origin: SessionOrigin): SessionResult {
  const version = useAppState((state) => state.version);
  const [result] = useState(() =>
    resultFrom(facts, {
      ...origin,
      version,
      utcOffsetMinutes: utcOffset(origin.startedAt),
      savedAt: Date.now(),
    }),
  );
  return result;
}
