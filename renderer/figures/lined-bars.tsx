import './lined-bars.css';
import type { ReactNode } from 'react';
import type { LinedRate } from '../../game/results/report-shape.ts';
import { percent } from '../i18n/numbers.ts';
import { t } from '../i18n/translate.ts';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { ENOUGH, kOfN } from './rate-text.ts';
import { ShareBar } from './share-bar.tsx';

/**
 * A share with its name, as text and, where that is more than text, as it is drawn. The name is the program's own words; those of a pack or
 * a pupil in it are isolated.
 */
export interface LinedRow {
  readonly key: string;
  readonly name: string;
  readonly label?: ReactNode;
  readonly rate: LinedRate;
  /** What is counted, where it is one of the two kinds. */
  readonly kind?: 'gen' | 'real';
}

interface LinedBarsProps {
  readonly title: string;
  /** What the rows are, over their column. */
  readonly head: string;
  readonly rows: readonly LinedRow[];
  /** Rows of the table alone, after those that are drawn. */
  readonly further?: readonly LinedRow[];
}

/** Shares as bars, each with its count, its 95 % interval and the share that guessing alone would have given. */
export function LinedBars({ title, head, rows, further }: LinedBarsProps) {
  const spoken = rows.map(({ name, rate }) => t('lined.each', { name, counted: counted(rate) }));
  return (
    <Figure
      className="lined"
      title={title}
      drawing={
        <>
          <div className="lined__rows" role="img" aria-label={t('lined.name', { title, rows: spoken.join(' ') })}>
            {rows.map(({ key, name, label, rate, kind }) => (
              <div key={key} className="lined__row" data-kind={kind}>
                <span className="lined__label">{label ?? name}</span>
                <span className="lined__count">
                  <b>{counted(rate)}</b>
                  {rate.share === null || rate.n < ENOUGH
                    ? null
                    : ` ${t('lined.share', { share: percent(rate.share) })}`}
                </span>
                <ShareBar rate={rate} mark={rate.chance} />
              </div>
            ))}
          </div>
          <p className="figure__key">{t('lined.key')}</p>
        </>
      }
      table={
        <DataTable
          caption={t('lined.caption', { title })}
          head={[head, t('lined.counted'), t('lined.ofAll'), t('lined.interval'), t('lined.chance')]}
          rows={[...rows, ...(further ?? [])].map(({ key, name, rate }) => ({
            key,
            cells: [
              <span key="name" className="lined__label">
                {name}
              </span>,
              counted(rate),
              shareOf(rate),
              intervalOf(rate),
              percent(rate.chance),
            ],
          }))}
        />
      }
    />
  );
}

const counted = (rate: LinedRate): string => (rate.n === 0 ? t('figure.none') : kOfN(rate));
const shareOf = ({ share }: LinedRate): string => (share === null ? '–' : percent(share));
const intervalOf = ({ low, high }: LinedRate): string =>
  low === null || high === null ? '–' : t('lined.fromTo', { low: percent(low), high: percent(high) });
