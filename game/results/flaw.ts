import type { ResultAnswer, ResultExhibit, SessionResult } from './result-schema.ts';
import { RESULT_VERSION } from './versions.ts';

type Test = (result: SessionResult) => string | null;

const doubled = (values: readonly (string | number)[]): boolean => new Set(values).size !== values.length;

/** What fields of the head have to do with each other. */
function headFlaw(result: SessionResult): string | null {
  const { version, utcOffsetMinutes, mode, form, voters, exhibits, stands, discussions } = result;
  if ((utcOffsetMinutes !== undefined) !== (version === RESULT_VERSION))
    return 'utcOffsetMinutes goes with version 3, and only with it.';
  if ((form !== undefined) !== (mode === 'form')) return 'form goes with the mode "form", and only with it.';
  if ((voters.way !== 'one') !== (mode === 'class')) return 'voters do not fit the mode.';
  if (mode === 'deck' && exhibits.length > 0) return 'a session with the deck alone has no exhibits.';
  if (stands.length > 0 && mode !== 'lesson' && mode !== 'practice') return 'stands do not fit the mode.';
  if (discussions.length > 0 && mode !== 'class' && mode !== 'deck') return 'discussions do not fit the mode.';
  return null;
}

function listFlaw({ exhibits, stands, discussions }: SessionResult): string | null {
  if (doubled(exhibits.map(({ id }) => id))) return 'an exhibit is there twice.';
  if (doubled(exhibits.map(({ label }) => label))) return 'a label is there twice.';
  if (doubled([...stands, ...discussions].map(({ question }) => question))) return 'a question is there twice.';
  return null;
}

/** What can be wrong with one answer of the way in which people voted. */
function voteFlaw(
  { voters }: SessionResult,
  { seat, level, count, ballot, gut, clues, turn }: ResultAnswer,
): string | null {
  if (voters.way === 'one') return seat === null && count === 1 && ballot === 1 ? null : 'is not that of one person.';
  if (gut !== null || clues.length > 0 || turn !== null) return 'has what only one person alone can have.';
  if (voters.way === 'teams')
    return seat !== null && seat < voters.teams.length && count === 1 ? null : 'is of no team.';
  if (seat !== null) return 'is of a team where hands are counted.';
  return voters.scale === 'two' && level !== 3 && level !== 4 ? 'is sure where sureness was not asked for.' : null;
}

function answerFlaw(result: SessionResult, answer: ResultAnswer, exhibit: ResultExhibit | undefined): string | null {
  if (exhibit === undefined) return `has no exhibit ${answer.exhibit}.`;
  if (answer.turn !== null && (exhibit.medium !== 'text' || exhibit.truth !== 'part'))
    return 'has a turn where there is none.';
  if (answer.clues.length > 1 && doubled(answer.clues)) return 'has a clue twice.';
  return voteFlaw(result, answer);
}

/** Places of a vote: hands are counted by level, teams have a seat, and one person answers once. */
const PLACES = 16;

function answersFlaw(result: SessionResult): string | null {
  const { exhibits, answers, voters } = result;
  const had = new Set<number>();
  const machine: (number | null)[] = [];
  for (const [index, answer] of answers.entries()) {
    const flaw = answerFlaw(result, answer, exhibits[answer.exhibit]);
    if (flaw !== null) return `answers[${index}] ${flaw}`;
    const place = voters.way === 'hands' ? answer.level : Number(answer.seat);
    had.add((answer.exhibit * 2 + answer.ballot - 1) * PLACES + place);
    if (had.size <= index) return `answers[${index}] is there twice.`;
    const said = machine[answer.exhibit];
    if (said !== undefined && said !== answer.machine)
      return `answers[${index}] has another word of the machine than the one before.`;
    machine[answer.exhibit] = answer.machine;
  }
  if (voters.way === 'one' && answers.length !== exhibits.length) return 'an exhibit has no answer.';
  return null;
}

const TESTS: readonly Test[] = [headFlaw, listFlaw, answersFlaw];

/** What in a result of the right shape cannot be, as the end of a plain sentence; null where all fits together. */
export function flawOf(result: SessionResult): string | null {
  for (const test of TESTS) {
    const flaw = test(result);
    if (flaw !== null) return flaw;
  }
  return null;
}
