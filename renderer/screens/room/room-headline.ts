import type { ReportModel } from '../../../game/results/report-shape.ts';
import { t } from '../../i18n/translate.ts';
import { toldApart } from '../debrief/headline.ts';

/** How much larger the share of right answers must be after talking before that is what the headline is about. */
const GAIN = 0.05;
/** Different exhibits before the headline says more of the counts than that there were some. */
const ENOUGH = 10;
const MOST = 0.6;

/** One sentence on what the class did well, the strongest true one first. It names a habit, and claims nothing about people. */
export function roomHeadline({ seen, talk, discussions }: ReportModel): string {
  if (seen.answers === 0)
    return discussions.length === 0 ? t('end.head.none') : t('end.head.deck', { n: discussions.length });
  const gain = talk === null ? 0 : (talk.after.share ?? 0) - (talk.before.share ?? 0);
  if (gain >= GAIN) return t('end.head.talk');
  if (seen.exhibits < ENOUGH) return t('end.head.none');
  if (toldApart({ hitRate: seen.hits, falseAlarmRate: seen.falseAlarms })) return t('end.head.apart');
  return t((seen.trust.share ?? 0) >= MOST ? 'end.head.trust' : 'end.head.hard');
}
