import { certain } from '../certain.ts';
import { asCell, asNumber, asText, type Dialect } from './csv-text.ts';
import type { SessionResult } from './result-schema.ts';
import type { AnswerRow } from './rows.ts';

/** A text, a number, a day like `2026-11-24`, or nothing. */
type Cell = string | number | { readonly day: string } | null;

const VOTERS: Readonly<Record<SessionResult['voters']['way'], string>> = {
  one: 'one person',
  hands: 'hands',
  teams: 'team',
};

/** Round and number of an exhibit from its label: as one cell, a table would make a date of `1-04`. */
const placeOf = ({ exhibit }: AnswerRow, part: 0 | 1): number =>
  Number(certain(exhibit.label.split('-')[part], 'part of a label'));

/** The columns: their names are part of the format and stay as they are; new ones go to the end. */
const COLUMNS: readonly (readonly [header: string, of: (row: AnswerRow) => Cell])[] = [
  ['result', ({ result }) => result.id],
  ['played on', ({ result }) => ({ day: result.playedOn })],
  ['mode', ({ result }) => result.mode],
  ['form', ({ result }) => result.form?.id ?? null],
  ['moment', ({ result }) => result.form?.moment ?? null],
  ['round', (row) => placeOf(row, 0)],
  ['number', (row) => placeOf(row, 1)],
  ['theme', ({ exhibit }) => exhibit.theme],
  ['pack', ({ result }) => result.pack.id],
  ['exhibit', ({ exhibit }) => exhibit.id],
  ['title', ({ exhibit }) => exhibit.title],
  ['medium', ({ exhibit }) => exhibit.medium],
  ['genre', ({ exhibit }) => exhibit.genre],
  ['difficulty', ({ exhibit }) => exhibit.difficulty],
  ['truth', ({ exhibit }) => exhibit.truth],
  ['vote', ({ answer }) => answer.ballot],
  ['voters', ({ result }) => VOTERS[result.voters.way]],
  ['team', ({ team }) => team],
  ['sureness asked', ({ sure }) => Number(sure)],
  ['count', ({ answer }) => answer.count],
  ['gut answer', ({ answer }) => answer.gut],
  ['answer', ({ answer }) => answer.level],
  ['right', ({ right }) => Number(right)],
  ['points', ({ points }) => points],
  ['clues', ({ answer }) => answer.clues.join(' | ')],
  ['machine chance', ({ answer }) => answer.machine],
  ['turn at', ({ answer }) => answer.turn?.at ?? null],
  ['turn placed', ({ answer }) => answer.turn?.placed ?? null],
  ['checks', ({ exhibit }) => exhibit.checks?.join(' | ') ?? null],
  ['doubtful', ({ exhibit }) => Number(exhibit.doubtful === true)],
];

/** A cell of this program's own is written as it is: dates are dates, numbers are numbers. Texts of others stay texts. */
function written(cell: Cell, dialect: Dialect): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return asNumber(cell, dialect);
  return typeof cell === 'string' ? asCell(asText(cell, dialect)) : cell.day;
}

/**
 * The answers as lines of CSV: a head, then one row an answer (of hands: one row for all that were alike, with their `count`), UTF-8 after its byte order
 * mark, lines ended by CR LF. Answers are 1 *certain real* … 6 *certain generated*; `right` and `doubtful` are 1 or 0. Where a comma is the decimal sign a semicolon
 * separates the cells.
 */
export function* csvLines(rows: Iterable<AnswerRow>, dialect: Dialect): Generator<string> {
  const lineOf = (cells: readonly string[]): string => `${cells.join(dialect.separator)}\r\n`;
  yield `\u{feff}${lineOf(COLUMNS.map(([header]) => header))}`;
  for (const row of rows) yield lineOf(COLUMNS.map(([, of]) => written(of(row), dialect)));
}
