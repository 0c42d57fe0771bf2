import type { CalibrationBin } from '../../game/discernment/report.ts';
import { percent } from '../i18n/numbers.ts';
import { t } from '../i18n/translate.ts';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { kOfN } from './rate-text.ts';
import { ShareBar } from './share-bar.tsx';

/** How often the player was right at each confidence, beside the share from which that confidence pays. */
export function CalibrationBars({ title, bins }: { readonly title: string; readonly bins: readonly CalibrationBin[] }) {
  return (
    <Figure className="calibration" title={title} drawing={<Drawing bins={bins} />} table={<Twin bins={bins} />} />
  );
}

const counted = ({ right }: CalibrationBin): string => (right.n === 0 ? t('figure.none') : kOfN(right));

function Drawing({ bins }: { readonly bins: readonly CalibrationBin[] }) {
  const said = Object.fromEntries(bins.map((bin) => [bin.confidence, counted(bin)]));
  return (
    <>
      <div className="calibration__bars" role="img" aria-label={t('figure.calibration.name', said)}>
        {bins.map((bin) => (
          <div key={bin.confidence} className="calibration__row">
            <span>{t(`confidence.${bin.confidence}`)}</span>
            <ShareBar rate={bin.right} mark={bin.paysFrom} />
            <span className="calibration__count">{counted(bin)}</span>
          </div>
        ))}
      </div>
      <p className="figure__key">{t('figure.calibration.key')}</p>
    </>
  );
}

function Twin({ bins }: { readonly bins: readonly CalibrationBin[] }) {
  return (
    <DataTable
      caption={t('figure.calibration.caption')}
      head={[
        t('figure.calibration.confidence'),
        t('figure.calibration.right'),
        t('figure.calibration.share'),
        t('figure.calibration.paysFrom'),
      ]}
      rows={bins.map((bin) => ({
        key: bin.confidence,
        cells: [
          t(`confidence.${bin.confidence}`),
          counted(bin),
          bin.right.share === null ? '–' : percent(bin.right.share),
          percent(bin.paysFrom),
        ],
      }))}
    />
  );
}
