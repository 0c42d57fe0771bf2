import type { Difference } from '../../../game/results/forms-shape.ts';
import { decimal, signed } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';

/** A change with the ends of its interval: of shares in whole points of a hundred, of anything else with two decimals. */
export function differenceText({ value, low, high }: Difference, as: 'share' | 'number'): string {
  const text = (number: number): string =>
    as === 'share' ? t('report.forms.points', { points: signed(Math.round(number * 100)) }) : plus(number);
  return t('report.forms.interval', { value: text(value), low: text(low), high: text(high) });
}

const plus = (number: number): string => (number > 0 ? `+${decimal(number)}` : decimal(number));
