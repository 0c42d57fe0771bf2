import './stands-figure.css';
import { percent } from '../i18n/numbers.ts';
import { t } from '../i18n/translate.ts';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { ENOUGH } from './rate-text.ts';

/** Answers over the places of a scale. */
interface PlacesSeries {
  readonly key: 'before' | 'after';
  readonly name: string;
  readonly counts: readonly number[];
  readonly n: number;
}

interface PlacesFigureProps {
  readonly title: string;
  /** What the places are, over their column. */
  readonly head: string;
  /** The places of the scale in their order. */
  readonly places: readonly string[];
  /** One count, or one before and one after; those with no answers are left out. */
  readonly series: readonly PlacesSeries[];
}

/** How answers lie on a scale without a right end: before, open bars; after, filled ones. Heights are shares, since groups may differ in size. */
export function PlacesFigure({ title, head, places, series }: PlacesFigureProps) {
  const given = series.filter(({ n }) => n > 0);
  const most = Math.max(0, ...given.flatMap(({ counts, n }) => counts.map((count) => count / n)));
  const spoken = given.map(({ name, counts }) =>
    t('places.series', {
      name,
      counts: counts.map((n, place) => t('places.each', { place: places[place] ?? '', n })).join(', '),
    }),
  );
  return (
    <Figure
      className="stood"
      title={title}
      drawing={
        <>
          <p className="stood__key" aria-hidden="true">
            {given.map((one) => (
              <span key={one.key}>
                <svg className="stood__sample" viewBox="0 0 16 16">
                  <rect className="stood__bar" data-of={one.key} x={2} y={2} width={12} height={12} />
                </svg>{' '}
                {nameOf(one)}
              </span>
            ))}
          </p>
          <div
            className="stood__scale"
            data-places={places.length}
            role="img"
            aria-label={t('places.name', { title, series: spoken.join(' ') })}
          >
            {places.map((name, place) => (
              <div key={name} className="stood__place">
                <div className="stood__pair">
                  {given.map((one) => (
                    <Bar key={one.key} series={one} place={place} most={most} />
                  ))}
                </div>
                <span>{name}</span>
              </div>
            ))}
          </div>
        </>
      }
      table={
        <DataTable
          caption={t('places.caption', { title })}
          captionHidden
          head={[head, ...given.map(nameOf)]}
          rows={places.map((name, place) => ({
            key: name,
            cells: [name, ...given.map(({ counts, n }) => cellOf(counts[place] ?? 0, n))],
          }))}
        />
      }
    />
  );
}

const nameOf = ({ name, n }: PlacesSeries): string => t('places.of', { name, n });
const cellOf = (count: number, n: number): string =>
  n < ENOUGH ? String(count) : t('places.cell', { n: count, share: percent(count / n) });

function Bar({
  series: { key, counts, n },
  place,
  most,
}: {
  readonly series: PlacesSeries;
  readonly place: number;
  readonly most: number;
}) {
  const count = counts[place] ?? 0;
  const height = (count / n / most) * 96;
  return (
    <div className="stood__column">
      <svg className="stood__bars" viewBox="0 0 100 100" preserveAspectRatio="none">
        <path className="stood__floor" d="M0 100H100" />
        {count === 0 ? null : (
          <rect className="stood__bar" data-of={key} x={8} y={100 - height} width={84} height={height} />
        )}
      </svg>
      <b data-of={key}>{count}</b>
    </div>
  );
}
