import type { ExportFile } from '../../../game/bridge/contract.ts';
import { csvOf } from '../../../game/results/csv.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { classFileOf, resultFileOf, stemOf } from '../../../game/results/write-result.ts';
import { xapiText } from '../../../game/results/xapi.ts';

/** The files that results can be saved as, beside the page itself. */
export const EXPORTS = ['json', 'csv', 'xapi'] as const;
export type ExportKind = (typeof EXPORTS)[number];

/** One file of some results (at least one): what is shown on the screen, as facts that another program can read. */
export function exportOf(kind: ExportKind, results: readonly SessionResult[]): ExportFile {
  const stem = stemOf(results);
  switch (kind) {
    case 'json': {
      const [only, ...others] = results;
      const file = only !== undefined && others.length === 0 ? resultFileOf(only) : classFileOf(results);
      return { ...file, mime: 'application/json' };
    }
    case 'csv':
      return { name: `${stem}.csv`, mime: 'text/csv', text: csvOf(reportModel(results)) };
    default:
      return { name: `${stem}-xapi.json`, mime: 'application/json', text: xapiText(results) };
  }
}
