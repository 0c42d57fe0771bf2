import type { Measure, NotRun } from './measure.ts';

/** Whether a measure is over its limit. */
export function broken({ value, limit }: Measure): boolean {
  // Written so that a value which is no number is over every limit.
  return limit !== null && !(value <= limit);
}

/** Whether everything that had to be measured was, and is within its limit. */
export function allWell(measures: readonly Measure[], notRun: readonly NotRun[]): boolean {
  return !measures.some(broken) && notRun.every(({ excused }) => excused);
}

/** The measures as JSON, values rounded to what they can tell. */
export function asJson(measures: readonly Measure[]): string {
  const plain = measures.map(({ name, value, limit, unit, n }) => ({ name, value: round(value), limit, unit, n }));
  return JSON.stringify(plain, null, 2);
}

/** The measures as a table for people, in Markdown, so that it can stand in a document as it is. */
export function asTable(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => {
    const limit = measure.limit === null ? 'none' : `≤ ${measure.limit}`;
    const verdict = broken(measure) ? 'BROKEN' : 'kept';
    return [
      `\`${measure.name}\``,
      `${round(measure.value)} ${measure.unit}`.trim(),
      limit,
      measure.limit === null ? '' : verdict,
      String(measure.n),
    ];
  });
  const all = [['measure', 'value', 'limit', '', 'n'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(3, ...all.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(all[0] ?? []), rule, ...all.slice(1).map(line)].join('\n');
}

/** One line for each figure that is missing. */
export function asExcuses(notRun: readonly NotRun[]): string {
  return notRun.map(({ names, why }) => `not measured: ${names.join(', ')} (${why})`).join('\n');
}

/** Three decimals: a millisecond in a second, a byte in a kilobyte. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
