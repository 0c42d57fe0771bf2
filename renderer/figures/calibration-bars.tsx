import type { CalibrationBin } from '../../game/discernment/report.ts';
import { percent } from '../i18n/numbers.ts';
import { t } from '../i18n/translate.ts';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { kOfN } from './rate-text.ts';

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
            <Bar bin={bin} />
            <span className="calibration__count">{counted(bin)}</span>
          </div>
        ))}
      </div>
      <p className="figure__key">{t('figure.calibration.key')}</p>
    </>
  );
}

/** Stretched to the room there is: 100 units are the whole, and lines keep their width. */
function Bar({ bin: { right, paysFrom } }: { readonly bin: CalibrationBin }) {
  return (
    <svg
      className="calibration__bar"
      viewBox="0 0 100 30"
      preserveAspectRatio="none"
      direction="ltr"
      aria-hidden="true"
    >
      <rect className="fig-groove" x={0} y={6} width={100} height={18} />
      {right.share === null ? null : <rect className="fig-fill" x={0} y={6} width={right.share * 100} height={18} />}
      {right.low === null || right.high === null ? null : (
        <>
          <path className="fig-whisker-halo" d={`M${right.low * 100} 15H${right.high * 100}`} />
          <path className="fig-whisker" d={`M${right.low * 100} 15H${right.high * 100}`} />
        </>
      )}
      <path className="fig-pays-halo" d={`M${paysFrom * 100} 5V25`} />
      <path className="fig-pays" d={`M${paysFrom * 100} 0V30`} />
    </svg>
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
