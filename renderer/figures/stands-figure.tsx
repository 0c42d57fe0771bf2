import './stands-figure.css';
import { STANDS } from '../../game/session/room-plan.ts';
import { percent } from '../i18n/numbers.ts';
import { t } from '../i18n/translate.ts';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { standSeries, type StandSeries } from './stand-bars.ts';

interface StandsFigureProps {
  readonly title: string;
  /** Hands by stand; null: nobody counted. */
  readonly before: readonly number[] | null;
  readonly after: readonly number[] | null;
}

/** How a room stood on a question: before the talk, open bars; after it, filled ones. In ink alone, for no stand is right. */
export function StandsFigure({ title, before, after }: StandsFigureProps) {
  const all = standSeries(before, after);
  const spoken = all.map((series) => {
    const counts = series.bars.map(({ stand, hands }) =>
      t('moved.each', { stand: t(`question.stand.${stand}`), n: hands }),
    );
    return t('moved.series', { name: t(`moved.${series.key}`), counts: counts.join(', ') });
  });
  return (
    <Figure
      className="stood"
      title={title}
      drawing={
        <>
          <Key all={all} />
          <div className="stood__scale" role="img" aria-label={t('moved.name', { series: spoken.join(' ') })}>
            {STANDS.map((stand, place) => (
              <div key={stand} className="stood__place">
                <div className="stood__pair">
                  {all.map((series) => (
                    <Bar key={series.key} series={series} place={place} />
                  ))}
                </div>
                <span>{t(`question.stand.${stand}`)}</span>
              </div>
            ))}
          </div>
        </>
      }
      table={
        <DataTable
          caption={title}
          captionHidden
          head={[t('moved.stand'), ...all.map(nameOf)]}
          rows={STANDS.map((stand, place) => ({
            key: String(stand),
            cells: [t(`question.stand.${stand}`), ...all.map((series) => cellOf(series, place))],
          }))}
        />
      }
    />
  );
}

const nameOf = ({ key, total }: StandSeries): string => t('moved.hands', { name: t(`moved.${key}`), n: total });

function cellOf({ bars }: StandSeries, place: number): string {
  const bar = bars[place];
  return bar === undefined ? '' : t('moved.cell', { n: bar.hands, share: percent(bar.share) });
}

/** Which bar is which, and of how many hands. */
function Key({ all }: { readonly all: readonly StandSeries[] }) {
  return (
    <p className="stood__key" aria-hidden="true">
      {all.map((series) => (
        <span key={series.key}>
          <svg className="stood__sample" viewBox="0 0 16 16">
            <rect className="stood__bar" data-of={series.key} x={2} y={2} width={12} height={12} />
          </svg>{' '}
          {nameOf(series)}
        </span>
      ))}
    </p>
  );
}

function Bar({ series, place }: { readonly series: StandSeries; readonly place: number }) {
  const height = (series.bars[place]?.height ?? 0) * 96;
  return (
    <div className="stood__column">
      <svg className="stood__bars" viewBox="0 0 100 100" preserveAspectRatio="none">
        <path className="stood__floor" d="M0 100H100" />
        {height === 0 ? null : (
          <rect className="stood__bar" data-of={series.key} x={8} y={100 - height} width={84} height={height} />
        )}
      </svg>
      <b data-of={series.key}>{series.bars[place]?.hands ?? 0}</b>
    </div>
  );
}
