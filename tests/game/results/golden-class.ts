import type { Estimate, Rate } from '../../../game/discernment/report.ts';
import type { ReportModel } from '../../../game/results/report-shape.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { makeResult } from './simulated.ts';

/** A fixed class of 24 and its teacher's other sessions: 20 lessons of one person (one of them broken off), hands, teams, forms and the deck. */
export const goldenClass = (): readonly SessionResult[] => [
  ...Array.from({ length: 20 }, (_, nth) => makeResult('lesson', nth, nth === 7 ? 12 : Infinity)),
  makeResult('hands', 20),
  makeResult('two', 21),
  makeResult('teams', 22),
  ...[23, 24, 25, 26, 27, 28].flatMap((nth) => [makeResult('before', nth), makeResult('after', nth)]),
  makeResult('deck', 29),
];

const isRate = (value: object): value is Rate => 'k' in value && 'n' in value && 'share' in value;
const isEstimate = (value: object): value is Estimate => 'value' in value && 'low' in value && 'high' in value;
/** Six decimals: far more than is shown, and fewer than engines may differ in. */
const short = (value: number | null): string => (value === null ? '-' : String(Number(value.toFixed(6))));

/** A figure, or a list of plain ones, in one line; null for what has parts of its own. */
function lineOf(value: unknown): string | null {
  if (typeof value === 'number') return short(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isRate(value)) return `${value.k}/${value.n} ${[value.share, value.low, value.high].map(short).join(' ')}`;
  if (isEstimate(value)) return [value.value, value.low, value.high].map(short).join(' ');
  return Array.isArray(value) && value.every((each) => typeof each === 'number') ? value.map(short).join(' ') : null;
}

function linesOf(value: unknown, path: string): readonly string[] {
  const line = lineOf(value);
  if (line !== null) return [`${path}: ${line}`];
  return Object.entries(value as object).flatMap(([key, each]) => linesOf(each, path === '' ? key : `${path}.${key}`));
}

/**
 * Every figure of a report, one a line: a rate is `k/n share low high`, an estimate `value low high`. Answers and results are counted, and
 * exhibits are called by their ids alone.
 */
export function figuresOf({ rows, results, fooled, ...model }: ReportModel): string {
  const wrong = (lines: ReportModel['fooled']['ranked']) =>
    lines.map(({ exhibit, truth, wrong: rate }) => `${exhibit} ${truth} ${String(lineOf(rate))}`);
  const all = {
    ...model,
    fooled: { needed: fooled.needed, ranked: wrong(fooled.ranked), tooFew: wrong(fooled.tooFew) },
    rows: rows.length,
    results: results.length,
  };
  return `${linesOf(all, '').join('\n')}\n`;
}
