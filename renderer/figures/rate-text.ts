import type { Rate } from '../../game/discernment/report.ts';
import { percent, whole } from '../i18n/numbers.ts';
import { t } from '../i18n/translate.ts';

/** "9 of 15" */
export function kOfN(rate: Pick<Rate, 'k' | 'n'>): string {
  return t('figure.kOfN', { k: whole(rate.k), n: whole(rate.n) });
}

/** "9 of 15 (60%)"; "none" where there was nothing to count. */
export function kOfNShare(rate: Rate): string {
  if (rate.share === null) return t('figure.none');
  return t('figure.kOfNShare', { k: whole(rate.k), n: whole(rate.n), share: percent(rate.share) });
}

/** Below so many, a share says less than the count that it is of. */
export const ENOUGH = 10;

/** "9 of 15 (60%)"; of fewer than ten, the count alone. */
export const kOfNMeasured = (rate: Rate): string => (rate.n > 0 && rate.n < ENOUGH ? kOfN(rate) : kOfNShare(rate));

/** "36% to 80%", the 95 % interval; null where there was nothing to count. */
export function intervalText(rate: Rate): string | null {
  if (rate.low === null || rate.high === null) return null;
  return t('debrief.interval', { low: percent(rate.low), high: percent(rate.high) });
}
