import { rate } from '../../game/discernment/rate.ts';
import type { Figures } from '../../game/machine/model.ts';
import { t } from '../i18n/translate.ts';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { kOfN, kOfNShare } from './rate-text.ts';
import { ShareBar } from './share-bar.tsx';

/** How much plain writing by people the machine called generated, by kind of writing. */
export function PlainBars({ title, plain }: { readonly title: string; readonly plain: NonNullable<Figures['plain']> }) {
  const rows = plain.map(({ genre, falseAlarms: { k, n } }) => ({ genre, rate: rate(k, n) }));
  const spoken = rows.map((row) => t('figure.plain.row', { genre: row.genre, counted: kOfN(row.rate) })).join(' ');
  return (
    <Figure
      className="calibration"
      title={title}
      drawing={
        <div className="calibration__bars" role="img" aria-label={t('figure.plain.name', { rows: spoken })}>
          {rows.map((row) => (
            <div key={row.genre} className="calibration__row">
              <span>{row.genre}</span>
              <ShareBar rate={row.rate} />
              <span className="calibration__count">{kOfN(row.rate)}</span>
            </div>
          ))}
        </div>
      }
      table={
        <DataTable
          caption={t('figure.plain.caption')}
          head={[t('figure.plain.genre'), t('figure.plain.called')]}
          rows={rows.map((row) => ({ key: row.genre, cells: [row.genre, kOfNShare(row.rate)] }))}
        />
      }
    />
  );
}
