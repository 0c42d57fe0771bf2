import type { Judgement } from '../discernment/judgement.ts';
import type { Counts } from '../discernment/report.ts';
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

/** The tables of several groups as one. */
export const sumOf = (tables: readonly Counts[]): Counts => ({
  hits: tables.reduce((sum, { hits }) => sum + hits, 0),
  misses: tables.reduce((sum, { misses }) => sum + misses, 0),
  falseAlarms: tables.reduce((sum, { falseAlarms }) => sum + falseAlarms, 0),
  correctRejections: tables.reduce((sum, { correctRejections }) => sum + correctRejections, 0),
});

/** The rates of a table of first looks. */
export function ratesOf({ hits, misses, falseAlarms, correctRejections }: Counts): Omit<Group<never>, 'key'> {
  const generated = hits + misses;
  const real = falseAlarms + correctRejections;
  return {
    answers: generated + real,
    hits: lined(hits, generated),
    trust: lined(correctRejections, real),
    right: lined(hits + correctRejections, generated + real),
  };
}
