import { savedLocally } from './local.ts';
import type { SessionResult } from './result-schema.ts';
import { isDay } from './utc.ts';
import { RESULT_VERSION } from './versions.ts';

/** Versions as programs have them: three numbers, and what may come after a hyphen. */
const PROGRAM_VERSION = /^\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[0-9A-Za-z.-]{1,20})?$/;

/** Whether the days are in the calendar, and in their order where the lesson was. */
function daysFlaw(result: SessionResult): string | null {
  const { playedOn, savedAt } = result;
  if (!isDay(playedOn)) return `playedOn is ${playedOn}, which is no day.`;
  if (!isDay(savedAt.slice(0, 10))) return `savedAt is on ${savedAt.slice(0, 10)}, which is no day.`;
  return savedLocally(result).slice(0, 10) < playedOn ? 'it was saved before it was played.' : null;
}

/** What is wrong with the head of a result, or with what its fields have to do with each other. */
export function headFlaw(result: SessionResult): string | null {
  const { version, program, utcOffsetMinutes, mode, form, voters, exhibits, skipped, stands, discussions } = result;
  if (!PROGRAM_VERSION.test(program.version)) return 'program.version is no version of a program.';
  if ((utcOffsetMinutes !== undefined) !== (version === RESULT_VERSION))
    return 'utcOffsetMinutes goes with version 3, and only with it.';
  if ((form !== undefined) !== (mode === 'form')) return 'form goes with the mode "form", and only with it.';
  if ((voters.way !== 'one') !== (mode === 'class')) return 'voters do not fit the mode.';
  if (skipped !== undefined && version !== RESULT_VERSION) return 'skipped goes with version 3, and only with it.';
  if (exhibits.some(({ checks }) => checks !== undefined) && version !== RESULT_VERSION)
    return 'checks go with version 3, and only with it.';
  if (exhibits.some(({ doubtful }) => doubtful === true) && (version !== RESULT_VERSION || mode !== 'class'))
    return 'doubtful goes with version 3 and the mode "class", and only with them.';
  if (mode !== 'class' && skipped?.some(({ by }) => by !== undefined) === true)
    return 'skipped by the teacher goes with the mode "class", and only with it.';
  if (mode === 'deck' && exhibits.length > 0) return 'a session with the deck alone has no exhibits.';
  if (stands.length > 0 && mode !== 'lesson' && mode !== 'practice') return 'stands do not fit the mode.';
  if (discussions.length > 0 && mode !== 'class' && mode !== 'deck') return 'discussions do not fit the mode.';
  return daysFlaw(result);
}
