import { merge, type Merged } from '../../../game/results/merge.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import type { ReportFigures } from '../../../game/results/report-shape.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { savableFacts, type SavableFacts } from '../report/savable.ts';
import type { Pile } from './pile.ts';

/** A file that was brought, as it is listed; `holds` is the number of its results, null where it could not be used. */
export interface ListedFile {
  readonly key: number;
  readonly name: string;
  readonly holds: number | null;
}

/** What the page shows of a pile. */
export interface PileView {
  readonly files: readonly ListedFile[];
  readonly takenOut: Pick<ListedFile, 'key' | 'name'> | null;
  /** Files that were come upon and are no results: how many, and the first names. */
  readonly passedOver: { readonly n: number; readonly names: readonly string[] };
  readonly results: number;
  readonly duplicates: Merged['duplicates'];
  readonly problems: Merged['problems'];
  /** The worker died and took everything with it. */
  readonly lost?: true;
  /** Null where there is no result. */
  readonly report: { readonly figures: ReportFigures; readonly saved: SavableFacts } | null;
}

/** So many names of what was passed over are listed; a whole disk may have been dropped. */
const LISTED = 200;

export const EMPTY_VIEW: PileView = {
  files: [],
  takenOut: null,
  passedOver: { n: 0, names: [] },
  results: 0,
  duplicates: [],
  problems: [],
  report: null,
};

function reportOn(results: readonly SessionResult[]): PileView['report'] {
  if (results.length === 0) return null;
  const { results: _results, rows: _rows, ...figures } = reportModel(results);
  return { figures, saved: savableFacts(results) };
}

/** What a pile comes to: its results, each session once, and what is shown of it. */
export function viewOf({ added, takenOut, passedOver, knowledge }: Pile): {
  readonly results: readonly SessionResult[];
  readonly view: PileView;
} {
  const { results, duplicates, problems } = merge(
    added.map(({ reading }) => reading),
    knowledge,
  );
  const view: PileView = {
    files: added.map(({ key, reading: { name, read } }) => ({ key, name, holds: read.ok ? read.value.length : null })),
    takenOut: takenOut === null ? null : { key: takenOut.file.key, name: takenOut.file.reading.name },
    passedOver: { n: passedOver.length, names: passedOver.slice(0, LISTED) },
    results: results.length,
    duplicates,
    problems,
    report: reportOn(results),
  };
  return { results, view };
}
