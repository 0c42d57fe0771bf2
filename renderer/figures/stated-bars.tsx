import { rate } from '../../game/discernment/rate.ts';
import type { Figures } from '../../game/machine/model.ts';
import { percent, percentRange } from '../i18n/numbers.ts';
import { t } from '../i18n/translate.ts';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { kOfN } from './rate-text.ts';
import { ShareBar } from './share-bar.tsx';

/** What the machine stated, bin by bin, against what was so. */
export function StatedBars({ title, bins }: { readonly title: string; readonly bins: Figures['calibration'] }) {
  const rows = bins.map(({ from, to, stated, generated }) => ({
    key: String(from),
    from: percent(from),
    to: percent(to),
    range: percentRange(from, to),
    stated,
    counted: generated.n === 0 ? t('figure.none') : kOfN(generated),
    rate: rate(generated.k, generated.n),
  }));
  const spoken = rows.map(({ from, to, counted }) => t('figure.stated.row', { from, to, counted })).join(' ');
  return (
    <Figure
      className="calibration"
      title={title}
      drawing={
        <>
          <div className="calibration__bars" role="img" aria-label={t('figure.stated.name', { rows: spoken })}>
            {rows.map((row) => (
              <div key={row.key} className="calibration__row">
                <span>{row.range}</span>
                {/* Where it never said such a chance, there is no mean of it to mark. */}
                <ShareBar rate={row.rate} {...(row.rate.n === 0 ? {} : { mark: row.stated })} />
                <span className="calibration__count">{row.counted}</span>
              </div>
            ))}
          </div>
          <p className="figure__key">{t('figure.stated.key')}</p>
        </>
      }
      table={
        <DataTable
          caption={t('figure.stated.caption')}
          head={[t('figure.stated.bin'), t('figure.stated.mean'), t('figure.stated.were'), t('figure.stated.share')]}
          rows={rows.map((row) => ({
            key: row.key,
            cells: [
              row.range,
              row.rate.n === 0 ? '–' : percent(row.stated),
              row.counted,
              row.rate.share === null ? '–' : percent(row.rate.share),
            ],
          }))}
        />
      }
    />
  );
}
