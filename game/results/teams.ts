import { grouped } from './judged.ts';
import { lined } from './lined.ts';
import type { TeamLesson, TeamLine } from './report-shape.ts';
import type { SessionResult } from './result-schema.ts';
import type { AnswerRow } from './rows.ts';
import type { TeamName } from '../session/room-plan.ts';

const rightOf = (rows: readonly AnswerRow[]): TeamLine['first'] =>
  lined(rows.filter(({ right }) => right).length, rows.length);

/** `own` are the answers of one team, those of the first vote before those of the second. */
function lineOf(team: TeamName, own: readonly AnswerRow[]): TeamLine {
  const last = [...new Map(own.map((row) => [row.answer.exhibit, row])).values()];
  return {
    team,
    answers: last.length,
    first: rightOf(own.filter(({ answer }) => answer.ballot === 1)),
    last: rightOf(last),
    points: last.reduce((sum, { points }) => sum + Number(points), 0),
  };
}

/** The teams of every lesson that had some, in the order of seats; `rows` are all answers. */
export function teamsOf(results: readonly SessionResult[], rows: readonly AnswerRow[]): readonly TeamLesson[] {
  const byResult = grouped(rows, ({ result }) => result.id);
  return results.flatMap(({ id, playedOn, voters }) => {
    if (voters.way !== 'teams') return [];
    const said = (byResult.get(id) ?? []).toSorted((a, b) => a.answer.ballot - b.answer.ballot);
    const teams = voters.teams.map((team) =>
      lineOf(
        team,
        said.filter((row) => row.team === team),
      ),
    );
    return [{ result: id, playedOn, teams }];
  });
}
