import type { Report } from '../../../game/discernment/report.ts';
import type { Medium } from '../../../game/pack/vocabulary.ts';
import { t } from '../../i18n/translate.ts';
import { simpleFraction } from './fraction.ts';

/** Answers of each kind before the headline goes beyond counts: ten items say little, and five of a kind less. */
const ENOUGH = 10;
const WELL = 0.8;
const MOST = 0.6;
/** Hit rate less false-alarm rate up to which the two kinds were hardly told apart. A coin's is 0. */
const HARDLY = 0.15;

/**
 * What the counts of a lesson say, in one or two sentences, the stronger side first. It tells of this lesson and claims nothing
 * about the person; with few answers it is the counts themselves.
 * @param media the media of the exhibits played, for the noun
 */
export function headline(report: Report, media: readonly Medium[]): string {
  const noun = nounOf(media);
  const { hitRate, trust } = report;
  if (hitRate.share === null || trust.share === null) {
    return t('debrief.head.oneKind', { right: report.correct.k, n: report.correct.n });
  }
  const counts = { hits: hitRate.k, generated: hitRate.n, trusted: trust.k, real: trust.n, noun };
  if (hitRate.n < ENOUGH || trust.n < ENOUGH) return t('debrief.head.counts', counts);
  const best = Math.max(hitRate.share, trust.share);
  if (!toldApart(report) && best < WELL) return t('debrief.head.hard', counts);
  const sentences =
    hitRate.share > trust.share
      ? [catching(hitRate.share, noun), trusting(trust.share, 'one')]
      : [trusting(trust.share, noun), catching(hitRate.share, 'one')];
  return sentences.join(' ');
}

/** Whether generated ones were called generated clearly more often than real ones. Not so for one answer given every time. */
export function toldApart({ hitRate, falseAlarmRate }: Pick<Report, 'hitRate' | 'falseAlarmRate'>): boolean {
  return (hitRate.share ?? 0) - (falseAlarmRate.share ?? 0) > HARDLY;
}

type Noun = Medium | 'exhibit' | 'one';

function nounOf(media: readonly Medium[]): Noun {
  const [first, second] = new Set(media);
  return first === undefined || second !== undefined ? 'exhibit' : first;
}

function trusting(share: number, noun: Noun): string {
  if (share === 1) return t('debrief.head.trustAll', { noun });
  if (share >= WELL) return t('debrief.head.trustWell', { noun });
  if (share >= MOST) return t('debrief.head.trustMost', { noun });
  return t('debrief.head.doubted', { ...simpleFraction(1 - share), noun });
}

function catching(share: number, noun: Noun): string {
  if (share === 1) return t('debrief.head.caughtAll', { noun });
  if (share >= WELL) return t('debrief.head.caughtWell', { noun });
  return t('debrief.head.passed', { ...simpleFraction(1 - share), noun });
}
