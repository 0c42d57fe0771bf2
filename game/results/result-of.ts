import type { State } from '../session/state.ts';
import { factsOf, type SessionFacts } from './facts.ts';
import type { SessionResult } from './result-schema.ts';
import { RESULT_VERSION } from './versions.ts';
import { localDayOf } from './local.ts';
import { minuteOf } from './utc.ts';

/** What a result tells beside the session itself. Times in ms since the Unix epoch. */
export interface ResultMeta {
  /** The session's id: 16 letters and digits. */
  readonly id: string;
  /** The program's version. */
  readonly version: string;
  readonly startedAt: number;
  /** Minutes that clocks were ahead of UTC when and where it began. */
  readonly utcOffsetMinutes: number;
  readonly savedAt: number;
}

/** The result of a session of which these are the facts. Where a clock was set back meanwhile, it counts as saved when it began. */
export const resultFrom = (
  facts: SessionFacts,
  { id, version, startedAt, utcOffsetMinutes, savedAt }: ResultMeta,
): SessionResult => ({
  format: 'second-look-result',
  version: RESULT_VERSION,
  program: { name: 'second-look', version },
  id,
  savedAt: minuteOf(Math.max(savedAt, startedAt)),
  playedOn: localDayOf(startedAt, utcOffsetMinutes),
  utcOffsetMinutes,
  ...facts,
});

/** The result of a session as far as it is. */
export const resultOf = (state: State, meta: ResultMeta): SessionResult => resultFrom(factsOf(state), meta);
