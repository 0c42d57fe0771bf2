import { STANDS } from '../session/room-plan.ts';
import { addedUp, talliesOf } from './hands.ts';
import type { DiscussionLine, StandLine } from './report-shape.ts';
import type { SessionResult } from './result-schema.ts';

/** What was said of each question, by the questions' ids. */
function byQuestion<T extends { readonly question: string }>(
  said: readonly T[],
): readonly (readonly [string, readonly T[]])[] {
  return [...Map.groupBy(said, ({ question }) => question)].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Where people alone stand on the questions that they were asked. */
export function standsOf(results: readonly SessionResult[]): readonly StandLine[] {
  return byQuestion(results.flatMap(({ stands }) => stands)).map(([question, said]) => ({
    question,
    stands: addedUp(
      said.map(({ stand }) => STANDS.map((one) => Number(one === stand))),
      STANDS.length,
    ),
    passed: said.filter(({ stand }) => stand === null).length,
  }));
}

/** Where classes stood on the questions that they discussed. */
export function discussionsOf(results: readonly SessionResult[]): readonly DiscussionLine[] {
  return byQuestion(results.flatMap(({ discussions }) => discussions)).map(([question, held]) => ({
    question,
    results: held.length,
    ways: talliesOf(
      held.map(({ way }) => way),
      (way) => way,
    ),
    before: addedUp(
      held.map(({ before }) => before),
      STANDS.length,
    ),
    after: addedUp(
      held.map(({ after }) => after),
      STANDS.length,
    ),
  }));
}
