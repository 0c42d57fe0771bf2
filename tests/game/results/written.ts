import { csvLines } from '../../../game/results/csv.ts';
import type { Dialect } from '../../../game/results/csv-text.ts';
import type { ReportModel } from '../../../game/results/report-shape.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { classPieces, stemOf } from '../../../game/results/write-result.ts';
import * as xapi from '../../../game/results/xapi.ts';
import type { Statement } from '../../../game/results/xapi-shape.ts';

/** The two ways of writing a table, with some months of another language. */
export const COMMA: Dialect = { separator: ',', decimal: '.', months: [] };
export const SEMICOLON: Dialect = { separator: ';', decimal: ',', months: ['märz', 'mai', 'okt'] };

/** Files as they are once all their pieces are written. */
export const csvOf = ({ rows }: Pick<ReportModel, 'rows'>, dialect: Dialect = COMMA): string =>
  [...csvLines(rows, dialect)].join('');
export const xapiText = (results: readonly SessionResult[]): string => [...xapi.xapiPieces(results)].join('');
export const statementsOf = (results: readonly SessionResult[]): readonly Statement[] =>
  results.flatMap((result) => [...xapi.statementsOf(result)]);
export const classFileOf = (results: readonly SessionResult[]) => ({
  name: `${stemOf(results)}.json`,
  text: [...classPieces(results)].join(''),
});
