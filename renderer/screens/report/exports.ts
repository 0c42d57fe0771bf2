import { csvLines } from '../../../game/results/csv.ts';
import type { Dialect } from '../../../game/results/csv-text.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { rowsOf, type AnswerRow } from '../../../game/results/rows.ts';
import { inPortions } from '../../../game/results/portions.ts';
import { canBeReadAgain, classPieces, resultFileOf } from '../../../game/results/write-result.ts';
import { xapiPieces } from '../../../game/results/xapi.ts';

/** The files that results can be saved as, beside the page itself. */
export const EXPORTS = ['json', 'csv', 'xapi'] as const;
export type ExportKind = (typeof EXPORTS)[number];

/** What a file is called, and what it is. */
export interface FileKind {
  readonly name: string;
  readonly mime: string;
}

/** A portion of a file, and how much of it is made with it, 0..1. */
export interface Portion {
  readonly text: string;
  readonly share: number;
}

/** A file of some results, whose name without its ending is `stem`. */
export function fileOf(kind: ExportKind, stem: string): FileKind {
  switch (kind) {
    case 'json':
      return { name: `${stem}.json`, mime: 'application/json' };
    case 'csv':
      return { name: `${stem}.csv`, mime: 'text/csv' };
    default:
      return { name: `${stem}-xapi.json`, mime: 'application/json' };
  }
}

const answersIn = (results: readonly SessionResult[]): number =>
  results.reduce((sum, { answers }) => sum + answers.length, 0);

function* allRows(results: readonly SessionResult[]): Generator<AnswerRow> {
  for (const result of results) yield* rowsOf(result);
}

/** The pieces of a file, made as they are asked for, about `of` of them. */
function piecesOf(
  kind: ExportKind,
  results: readonly SessionResult[],
  dialect: Dialect,
): { readonly pieces: Iterable<string>; readonly of: number } {
  switch (kind) {
    case 'json': {
      const [only, ...others] = results;
      if (only === undefined || others.length > 0) return { pieces: classPieces(results), of: results.length };
      return { pieces: [resultFileOf(only).text], of: 1 };
    }
    case 'csv':
      return { pieces: csvLines(allRows(results), dialect), of: answersIn(results) };
    default:
      return { pieces: xapiPieces(results), of: answersIn(results) };
  }
}

/**
 * One file of some results (at least one, by id), portion by portion as they are asked for: what is shown on the screen, as facts that another program can
 * read. Null where this program could not read it again.
 */
export function exportOf(
  kind: ExportKind,
  results: readonly SessionResult[],
  dialect: Dialect,
): Iterator<Portion> | null {
  return kind === 'json' && !canBeReadAgain(results) ? null : portionsOf(piecesOf(kind, results, dialect));
}

function* portionsOf({ pieces, of }: ReturnType<typeof piecesOf>): Generator<Portion> {
  let taken = 0;
  function* counted(): Generator<string> {
    for (const piece of pieces) {
      taken += 1;
      yield piece;
    }
  }
  for (const text of inPortions(counted())) yield { text, share: Math.min(1, taken / of) };
}
