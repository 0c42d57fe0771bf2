import { rate } from '../discernment/rate.ts';
import type { Rate } from '../discernment/report.ts';
import { CHECKS } from '../pack/vocabulary.ts';
import { grouped, votesOf, votesThat } from './judged.ts';
import { lined } from './lined.ts';
import type { Talk } from './report-shape.ts';
import type { AnswerRow } from './rows.ts';

/** The two votes of one class on one exhibit. */
interface Pair {
  readonly first: readonly AnswerRow[];
  readonly second: readonly AnswerRow[];
}

const isRightRow = ({ right }: AnswerRow): boolean => right;

/** Both answers of every team that gave two: right before, right after. */
function teamsOf(pairs: readonly Pair[]): Talk['teams'] {
  const moves = pairs.flatMap(({ first, second }) =>
    first.flatMap((before) => {
      const after = second.find(({ answer }) => answer.seat === before.answer.seat);
      return before.team === null || after === undefined ? [] : [{ before: before.right, after: after.right }];
    }),
  );
  if (moves.length === 0) return null;
  return {
    of: moves.length,
    becameRight: moves.filter(({ before, after }) => !before && after).length,
    becameWrong: moves.filter(({ before, after }) => before && !after).length,
  };
}

const sum = (list: readonly number[]): number => list.reduce((total, gain) => total + gain, 0);

function handsOf(pairs: readonly Pair[]): Talk['hands'] {
  const hands = pairs.filter(({ first }) => first.some(({ team }) => team === null));
  if (hands.length === 0) return null;
  const even = hands.filter(({ first, second }) => votesOf(first) === votesOf(second));
  const gains = even.map(({ first, second }) => votesThat(second, isRightRow) - votesThat(first, isRightRow));
  return {
    exhibits: hands.length,
    uneven: hands.length - even.length,
    atLeastToRight: sum(gains.map((gain) => Math.max(0, gain))),
    atLeastToWrong: sum(gains.map((gain) => Math.max(0, -gain))),
  };
}

const rightOf = (rows: readonly AnswerRow[]): Rate => rate(votesThat(rows, isRightRow), votesOf(rows));

/** Votes before and after talks in which a check was opened, by check. */
function byCheckOf(pairs: readonly Pair[]): Talk['byCheck'] {
  return CHECKS.flatMap((check) => {
    const own = pairs.filter(({ first }) => first.some(({ exhibit: { checks = [] } }) => checks.includes(check)));
    if (own.length === 0) return [];
    const before = rightOf(own.flatMap(({ first }) => first));
    return [{ check, opened: own.length, before, after: rightOf(own.flatMap(({ second }) => second)) }];
  });
}

/** What talking was worth, from all answers of some results. Null where no exhibit was voted on twice. */
export function talkOf(rows: readonly AnswerRow[]): Talk | null {
  // Every result has exhibits of its own.
  const voted = grouped(
    rows.filter(({ result }) => result.voters.way !== 'one'),
    ({ exhibit }) => exhibit,
  );
  const pairs = [...voted.values()]
    .map((votes) => ({
      first: votes.filter(({ answer }) => answer.ballot === 1),
      second: votes.filter(({ answer }) => answer.ballot === 2),
    }))
    .filter(({ first, second }) => first.length > 0 && second.length > 0);
  if (pairs.length === 0) return null;
  const first = pairs.flatMap((pair) => pair.first);
  const second = pairs.flatMap((pair) => pair.second);
  return {
    exhibits: pairs.length,
    before: lined(votesThat(first, isRightRow), votesOf(first)),
    after: lined(votesThat(second, isRightRow), votesOf(second)),
    teams: teamsOf(pairs),
    hands: handsOf(pairs),
    byCheck: byCheckOf(pairs),
  };
}
