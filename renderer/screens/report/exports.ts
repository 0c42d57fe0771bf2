import { csvLines } from '../../../game/results/csv.ts';
import type { Dialect } from '../../../game/results/csv-text.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { rowsOf, type AnswerRow } from '../../../game/results/rows.ts';
import { classPieces, resultFileOf, stemOf } from '../../../game/results/write-result.ts';
import { xapiPieces } from '../../../game/results/xapi.ts';

/** The files that results can be saved as, beside the page itself. */
export const EXPORTS = ['json', 'csv', 'xapi'] as const;
export type ExportKind = (typeof EXPORTS)[number];

/** A file to write: its pieces are made as they are asked for, about `of` of them. */
export interface Pieces {
  readonly name: string;
  readonly mime: string;
  readonly pieces: Iterable<string>;
  readonly of: number;
}

const answersIn = (results: readonly SessionResult[]): number =>
  results.reduce((sum, { answers }) => sum + answers.length, 0);

function* allRows(results: readonly SessionResult[]): Generator<AnswerRow> {
  for (const result of results) yield* rowsOf(result);
}

/** One file of some results (at least one, by id): what is shown on the screen, as facts that another program can read. */
export function exportOf(kind: ExportKind, results: readonly SessionResult[], dialect: Dialect): Pieces {
  const stem = stemOf(results);
  switch (kind) {
    case 'json': {
      const [only, ...others] = results;
      if (only === undefined || others.length > 0)
        return { name: `${stem}.json`, mime: 'application/json', pieces: classPieces(results), of: results.length };
      const { name, text } = resultFileOf(only);
      return { name, mime: 'application/json', pieces: [text], of: 1 };
    }
    case 'csv':
      return {
        name: `${stem}.csv`,
        mime: 'text/csv',
        pieces: csvLines(allRows(results), dialect),
        of: answersIn(results),
      };
    default:
      return {
        name: `${stem}-xapi.json`,
        mime: 'application/json',
        pieces: xapiPieces(results),
        of: answersIn(results),
      };
  }
}
