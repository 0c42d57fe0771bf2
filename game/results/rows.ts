import { certain } from '../certain.ts';
import { firstLook, type Judgement } from '../discernment/judgement.ts';
import { isRight, pointsFor } from '../scoring.ts';
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
  /** What discernment is computed from. */
  readonly judgement: Judgement;
  /** What tells exhibits apart in a report: pack, id and truth. A pack that was mended can have changed its mind about one. */
  readonly key: string;
  /** Whether the answer to what was seen alone was right. */
  readonly rightAtFirst: boolean;
  /** Whether the (final) answer was right. */
  readonly right: boolean;
  /** Points of the answer, −6..3; null for hands, which are not marked. */
  readonly points: number | null;
}

/** The answers of a result, in their order. */
export function rowsOf(result: SessionResult): readonly AnswerRow[] {
  const { voters, exhibits, answers, pack } = result;
  const teams = voters.way === 'teams' ? voters.teams : [];
  const sure = voters.way !== 'hands' || voters.scale === 'six';
  const keys = exhibits.map(({ id, truth }) => `${pack.id}/${id}/${truth}`);
  return answers.map((answer) => {
    const { seat, level, gut, clues, machine, turn } = answer;
    const exhibit = certain(exhibits[answer.exhibit], 'exhibit of an answer');
    const { truth, checks } = exhibit;
    const judgement: Judgement = {
      truth,
      level,
      gut,
      clues,
      machine,
      turn,
      ...(checks === undefined ? {} : { checks }),
    };
    return {
      result,
      exhibit,
      answer,
      sure,
      team: seat === null ? null : certain(teams[seat], 'team at a seat'),
      judgement,
      key: certain(keys[answer.exhibit], 'key of an exhibit'),
      rightAtFirst: isRight(firstLook(judgement), truth),
      right: isRight(level, truth),
      points: voters.way === 'hands' ? null : pointsFor(level, truth),
    };
  });
}
