import { t } from '../i18n/translate.ts';
import { held } from './held.ts';

/** What a total began with, and the most it could be. */
export const pointsOf = (best: number, stake: number): string =>
  t(stake === 0 ? 'points.of' : 'points.from', { stake, best: held(best, stake) });
