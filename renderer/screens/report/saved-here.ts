import type { SessionResult } from '../../../game/results/result-schema.ts';
import { savableFacts, type Savable } from './savable.ts';

/** Results (at least one) that are in the page. */
export const savableOf = (results: readonly SessionResult[]): Savable => ({
  ...savableFacts(results),
  async write(kind, dialect) {
    const { exportOf } = await import('./exports.ts');
    const portions = exportOf(kind, results, dialect);
    return portions === null ? null : async () => portions.next().value ?? null;
  },
});
