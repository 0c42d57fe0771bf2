import type { Sensitivity } from '../../../game/discernment/report.ts';
import type { ReportFigures } from '../../../game/results/report-shape.ts';
import { BiasScale, tally } from '../../figures/bias-scale.tsx';
import { CalibrationBars } from '../../figures/calibration-bars.tsx';
import { decimal, whole } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import { estimateText } from './numbers-text.ts';
import { Note, Part } from './part.tsx';

/** d′ and the criterion with their intervals, or plainly why not; and the lean in words. */
export function ApartPart({ model: { seen } }: { readonly model: ReportFigures }) {
  const lean = t(`report.lean.${seen.lean}`);
  const { saidGenerated, saidReal, generated } = tally(seen.counts);
  return (
    <Part title={t('report.apart')}>
      {sentences(seen.sensitivity).map((line) => (
        <Note key={line}>{line}</Note>
      ))}
      <h3>{lean}</h3>
      <Note>
        {t('report.lean.said', {
          said: whole(saidGenerated),
          of: whole(saidGenerated + saidReal),
          generated: whole(generated),
        })}
      </Note>
      <BiasScale title={lean} counts={seen.counts} />
    </Part>
  );
}

function sentences(sensitivity: Sensitivity): readonly string[] {
  if (sensitivity.known)
    return [
      t('report.dPrime', estimateText(sensitivity.dPrime)),
      t('report.criterion', estimateText(sensitivity.criterion)),
    ];
  if (sensitivity.reason === 'one-kind-only') return [t('report.dPrimeOneKind')];
  return [t('report.dPrimeFew', { needed: sensitivity.needed, have: sensitivity.have })];
}

/** How often each confidence was right. Nothing where nobody said how sure they were. */
export function SurePart({ model: { calibration } }: { readonly model: ReportFigures }) {
  const { answers, leftOut, bins, brier, brierChance } = calibration;
  if (answers === 0) return null;
  return (
    <Part title={t('report.sure')}>
      <CalibrationBars title={t('report.sure')} bins={bins} />
      <Note>
        {t('report.sure.n', { n: answers })}
        {leftOut === 0 ? null : ` ${t('report.sure.leftOut', { n: leftOut })}`}
        {brier === null ? null : ` ${t('report.sure.brier', { score: decimal(brier), chance: decimal(brierChance) })}`}
      </Note>
    </Part>
  );
}
