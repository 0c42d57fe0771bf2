import type { Dialect } from '../../../game/results/csv-text.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { stemOf } from '../../../game/results/write-result.ts';
import type { ExportKind, Portion } from './exports.ts';

/** Results (at least one) that can be saved, wherever they are: in the page, or beside it. */
export interface Savable {
  readonly results: number;
  /** The last day on which one was played, as in the results. */
  readonly day: string;
  /** The name of their files, without its ending. */
  readonly stem: string;
  /** A file of them: gives its portions one by one, and null after the last. Null where this program could not read it again. */
  readonly write: (kind: ExportKind, dialect: Dialect) => Promise<(() => Promise<Portion | null>) | null>;
}

/** What is told of results that can be saved. */
export type SavableFacts = Omit<Savable, 'write'>;

/** What is told of some results (at least one). */
export const savableFacts = (results: readonly SessionResult[]): SavableFacts => ({
  results: results.length,
  day:
    results
      .map(({ playedOn }) => playedOn)
      .toSorted()
      .at(-1) ?? '',
  stem: stemOf(results),
});
