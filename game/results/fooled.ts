import { certain } from '../certain.ts';
import { grouped, votesOf, votesThat } from './judged.ts';
import { lined } from './lined.ts';
import type { FooledLine, ReportModel } from './report-shape.ts';
import type { AnswerRow } from './rows.ts';

/** Answers that an exhibit needs before it is ranked: with fewer, an interval of a share reaches over more than half of all shares. */
export const ANSWERS_FOR_RANK = 5;

const isFooled = ({ rightAtFirst }: AnswerRow): boolean => !rightAtFirst;

function lineOf(rows: readonly AnswerRow[]): FooledLine {
  const { result, exhibit } = certain(rows[0], 'answer');
  const { id, label, title, medium, genre, truth, difficulty } = exhibit;
  return {
    pack: result.pack.id,
    exhibit: id,
    label: rows.every((row) => row.exhibit.label === label) ? label : null,
    title,
    medium,
    genre,
    truth,
    difficulty,
    wrong: lined(votesThat(rows, isFooled), votesOf(rows)),
  };
}

/** What no interval decides is decided by how many said so; lines that are equal in that too stay as they are, by their keys. */
const worstFirst = ({ wrong: a }: FooledLine, { wrong: b }: FooledLine): number =>
  Number(b.low) - Number(a.low) || b.k - a.k;

/** Exhibits by how they fooled those who saw them; `rows` are first answers, by results. */
export function fooledOf(rows: readonly AnswerRow[]): ReportModel['fooled'] {
  const lines = [...grouped(rows, ({ key }) => key)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => lineOf(group));
  return {
    needed: ANSWERS_FOR_RANK,
    ranked: lines.filter(({ wrong }) => wrong.n >= ANSWERS_FOR_RANK).toSorted(worstFirst),
    tooFew: lines.filter(({ wrong }) => wrong.n < ANSWERS_FOR_RANK),
  };
}
