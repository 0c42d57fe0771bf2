import { countsOf } from '../discernment/summaries.ts';
import type { Judgement } from '../discernment/judgement.ts';
import { lined } from './lined.ts';
import type { Group } from './report-shape.ts';
import type { AnswerRow } from './rows.ts';

/** Answers as judgements, one for each person who gave them. */
export function judgementsOf(rows: readonly AnswerRow[]): readonly Judgement[] {
  const judgements: Judgement[] = [];
  for (const { judgement, answer } of rows) {
    for (let nth = 0; nth < answer.count; nth += 1) judgements.push(judgement);
  }
  return judgements;
}

/** People who gave these answers. */
export const votesOf = (rows: readonly AnswerRow[]): number => rows.reduce((sum, { answer }) => sum + answer.count, 0);

/** People who gave those answers that pass a test. */
export const votesThat = (rows: readonly AnswerRow[], test: (row: AnswerRow) => boolean): number =>
  rows.reduce((sum, row) => sum + (test(row) ? row.answer.count : 0), 0);

/** Rows by a key, in the order in which keys are first met. */
export function grouped<K>(
  rows: readonly AnswerRow[],
  keyOf: (row: AnswerRow) => K,
): ReadonlyMap<K, readonly AnswerRow[]> {
  const groups = new Map<K, AnswerRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** The rates of the first looks. */
export function ratesOf(judgements: readonly Judgement[]): Omit<Group<never>, 'key'> {
  const { hits, misses, falseAlarms, correctRejections } = countsOf(judgements);
  return {
    answers: judgements.length,
    hits: lined(hits, hits + misses),
    trust: lined(correctRejections, correctRejections + falseAlarms),
    right: lined(hits + correctRejections, judgements.length),
  };
}
