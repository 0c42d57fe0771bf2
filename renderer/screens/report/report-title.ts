import type { SessionResult } from '../../../game/results/result-schema.ts';
import { longDate } from '../../i18n/long-date.ts';
import { t } from '../../i18n/translate.ts';

/** What the report on some results (at least one) is called on paper. */
export function titleOf(results: readonly SessionResult[]): string {
  const day = longDate(
    results
      .map(({ playedOn }) => playedOn)
      .toSorted()
      .at(-1) ?? '',
  );
  return results.length === 1 ? t('save.title', { day }) : t('save.titleClass', { n: results.length, day });
}
