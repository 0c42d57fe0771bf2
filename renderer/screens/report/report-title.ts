import { longDate } from '../../i18n/long-date.ts';
import { t } from '../../i18n/translate.ts';
import type { SavableFacts } from './savable.ts';

/** What the report on some results is called on paper. */
export const titleOf = ({ results, day }: SavableFacts): string =>
  results === 1 ? t('save.title', { day: longDate(day) }) : t('save.titleClass', { n: results, day: longDate(day) });
