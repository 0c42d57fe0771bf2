import { isRight, pointsFor } from '../scoring.ts';
import { certain } from '../certain.ts';
import type { Level } from '../session/command.ts';
import type { TeamName } from '../session/room-plan.ts';
import type { ResultAnswer, ResultExhibit, SessionResult } from './result-schema.ts';

/** One answer with all that belongs to it: the row that every figure and every table is made from. */
export interface AnswerRow {
  readonly result: SessionResult;
  readonly exhibit: ResultExhibit;
  readonly answer: ResultAnswer;
  /** Whether sureness was asked for: not where the answers were *real* and *generated* alone. */
  readonly sure: boolean;
  /** Null for hands, and for a person alone. */
  readonly team: TeamName | null;
  /** The answer to what was seen alone. */
  readonly first: Level;
  /** Whether the (final) answer was right. */
  readonly right: boolean;
  /** Points of the answer, −6..3; null for hands, which are not marked. */
  readonly points: number | null;
}

/** The answers of a result, in their order. */
export function rowsOf(result: SessionResult): readonly AnswerRow[] {
  const { voters, exhibits, answers } = result;
  const teams = voters.way === 'teams' ? voters.teams : [];
  const sure = voters.way !== 'hands' || voters.scale === 'six';
  return answers.map((answer) => {
    const exhibit = certain(exhibits[answer.exhibit], `exhibit ${answer.exhibit}`);
    return {
      result,
      exhibit,
      answer,
      sure,
      team: answer.seat === null ? null : certain(teams[answer.seat], `team ${answer.seat}`),
      first: answer.gut ?? answer.level,
      right: isRight(answer.level, exhibit.truth),
      points: voters.way === 'hands' ? null : pointsFor(answer.level, exhibit.truth),
    };
  });
}
