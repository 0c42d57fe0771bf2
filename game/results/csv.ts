import { certain } from '../certain.ts';
import type { ReportModel } from './report-shape.ts';
import type { SessionResult } from './result-schema.ts';
import type { AnswerRow } from './rows.ts';

/** A text, a number, or nothing. */
type Cell = string | number | null;

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
  ['played on', ({ result }) => result.playedOn],
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
];

/**
 * Where a spreadsheet could begin to read a formula: at the start of a cell, and after what separates cells or lines, because where a
 * semicolon is the separator a spreadsheet takes quotes in the middle of a line for text. Spaces and quotes before the sign do not help;
 * the wide signs of Japanese keyboards count as well. The source is OWASP's page on CSV injection.
 */
const FORMULA = /(?<=^|[;,\t\r\n])(?=[\s"]*[=+\-@＝＋－＠])/gu;
const CONTROL_AT_START = /^[\t\r\n]/u;

/** A text that no spreadsheet takes for a formula: an apostrophe stands before everything that could begin one. */
function harmless(text: string): string {
  const marked = text.replace(FORMULA, "'");
  return CONTROL_AT_START.test(marked) ? `'${marked}` : marked;
}

/** A cell after RFC 4180. Only texts can be harmful: numbers are written by this program. */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = harmless(cell);
  return /[",;\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(written).join(',')}\r\n`;

/**
 * The answers as CSV: one row an answer (of hands: one row for all that were alike, with their `count`), UTF-8 after its byte order mark,
 * lines ended by CR LF, numbers with a point. Answers are 1 *certain real* … 6 *certain generated*; `right` is 1 or 0.
 */
export function csvOf({ rows }: Pick<ReportModel, 'rows'>): string {
  const head = lineOf(COLUMNS.map(([header]) => header));
  return `\u{feff}${head}${rows.map((row) => lineOf(COLUMNS.map(([, of]) => of(row)))).join('')}`;
}
