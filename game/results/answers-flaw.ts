import { certain } from '../certain.ts';
import { MOST_HANDS } from '../session/room-plan.ts';
import type { ResultAnswer, ResultExhibit, SessionResult } from './result-schema.ts';

const doubled = (values: readonly string[]): boolean => new Set(values).size !== values.length;

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

/** A turn is asked for in texts of the third round, and told where there was one. */
function turnFlaw({ voters }: SessionResult, { turn }: ResultAnswer, exhibit: ResultExhibit): string | null {
  const has = exhibit.medium === 'text' && exhibit.truth === 'part' && exhibit.theme === 3;
  if (turn !== null && !has) return 'has a turn where there is none.';
  return turn === null && has && voters.way === 'one' ? 'does not tell where the turn is.' : null;
}

/** A card is opened after a first answer, or by a class that talks; each of its checks once. */
function checksFlaw({ mode, voters }: SessionResult, { gut }: ResultAnswer, { checks }: ResultExhibit): string | null {
  if (checks === undefined) return null;
  if (doubled(checks)) return 'has a check that was opened twice.';
  if (mode === 'form') return 'has checks in a form, where there are none.';
  return voters.way === 'one' && gut === null ? 'has checks without a first answer.' : null;
}

function answerFlaw(result: SessionResult, answer: ResultAnswer, exhibit: ResultExhibit | undefined): string | null {
  if (exhibit === undefined) return `has no exhibit ${answer.exhibit}.`;
  const { clues, machine } = answer;
  if (clues.length > 1 && doubled(clues)) return 'has a clue twice.';
  if (clues.some((clue) => clue.trim() !== clue)) return 'has a clue that nobody can have written.';
  if (machine !== null && (exhibit.theme !== 1 || result.mode === 'form'))
    return 'has a word of the machine where it is not asked.';
  return voteFlaw(result, answer) ?? checksFlaw(result, answer, exhibit) ?? turnFlaw(result, answer, exhibit);
}

/** Places of a vote: hands are counted by level, teams have a seat, and one person answers once. */
const PLACES = 16;

const placeOf = ({ voters }: SessionResult, { exhibit, ballot, level, seat }: ResultAnswer): number =>
  (exhibit * 2 + ballot - 1) * PLACES + (voters.way === 'hands' ? level : Number(seat));

/** Every answer by itself, and none twice. */
function rowsFlaw(result: SessionResult): string | null {
  const { exhibits, answers } = result;
  const had = new Set<number>();
  const machine: (number | null)[] = [];
  for (const [index, answer] of answers.entries()) {
    const flaw = answerFlaw(result, answer, exhibits[answer.exhibit]);
    if (flaw !== null) return `answers[${index}] ${flaw}`;
    had.add(placeOf(result, answer));
    if (had.size <= index) return `answers[${index}] is there twice.`;
    const said = machine[answer.exhibit];
    if (said !== undefined && said !== answer.machine)
      return `answers[${index}] has another word of the machine than the one before.`;
    machine[answer.exhibit] = answer.machine;
  }
  return null;
}

/** One vote of a class on an exhibit: its rows, and the people in them. */
interface VoteCount {
  rows: number;
  people: number;
}

function ballotsFlaw({ voters, exhibits, answers }: SessionResult): string | null {
  const ballots = exhibits.map(({ label }) => ({ label, first: none(), second: none() }));
  for (const { exhibit, ballot, count } of answers) {
    const vote = certain(ballots[exhibit], 'ballot')[ballot === 1 ? 'first' : 'second'];
    vote.rows += 1;
    vote.people += count;
  }
  for (const { label, first, second } of ballots) {
    if (second.rows > 0 && first.rows === 0) return `exhibit ${label} has a second vote without a first one.`;
    if (Math.max(first.people, second.people) > MOST_HANDS)
      return `exhibit ${label} has more than ${MOST_HANDS} hands in one vote.`;
    const teams = voters.way === 'teams' ? voters.teams.length : null;
    if (teams !== null && (first.rows !== teams || (second.rows !== teams && second.rows > 0)))
      return `exhibit ${label} has not the answers of every team.`;
  }
  // Whether teams vote again is said once, for the whole lesson, and none can leave its turn out.
  const again = ballots.filter(({ second }) => second.rows > 0).length;
  return voters.way === 'teams' && again > 0 && again < ballots.length
    ? 'the teams voted again on some exhibits, and not on the others.'
    : null;
}

const none = (): VoteCount => ({ rows: 0, people: 0 });

/** What is wrong with the answers of a result. */
export function answersFlaw(result: SessionResult): string | null {
  const flaw = rowsFlaw(result);
  if (flaw !== null) return flaw;
  if (result.voters.way !== 'one') return ballotsFlaw(result);
  return result.answers.length === result.exhibits.length ? null : 'an exhibit has no answer.';
}
