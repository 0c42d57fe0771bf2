import type { Estimate } from '../../../game/discernment/report.ts';
import { decimal } from '../../i18n/numbers.ts';

/** An estimate and the ends of its interval, for a message. */
export const estimateText = ({ value, low, high }: Estimate) => ({
  value: decimal(value),
  low: decimal(low),
  high: decimal(high),
});
