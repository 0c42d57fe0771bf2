import type { Report } from '../../../game/discernment/report.ts';
import { decimal } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import { toldApart } from './headline.ts';

/** Answers said to be certain before their being right is worth a sentence. */
const ENOUGH_CERTAIN = 4;

/** The line under the headline: the best true thing to be said of this lesson. Habits come before luck. */
export function strength(report: Report): string {
  const { checking, calibration, turns, correct } = report;
  const paid = checking.becameRight > checking.becameWrong && checking.pointsAfter > checking.pointsBefore;
  if (paid) return t('debrief.strength.checking', { n: checking.becameRight });
  const told = toldApart(report);
  const certain = calibration.find((bin) => bin.confidence === 'certain');
  if (
    told &&
    certain?.right.share !== undefined &&
    certain.right.share !== null &&
    certain.right.n >= ENOUGH_CERTAIN &&
    certain.right.share >= certain.paysFrom
  ) {
    return t('debrief.strength.certain', { k: certain.right.k, n: certain.right.n });
  }
  if (turns.exact > 0) return t('debrief.strength.turn', { n: turns.exact });
  if (told && correct.k > correct.n / 2) {
    const half = decimal(correct.n / 2, correct.n % 2 === 0 ? 0 : 1);
    return t('debrief.strength.right', { k: correct.k, n: correct.n, half });
  }
  return t('debrief.strength.reasons', { n: report.answers });
}
