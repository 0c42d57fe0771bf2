import './votes-figure.css';
import type { VoteCount } from '../../game/session/room-view.ts';
import { GeneratedGlyph, RealGlyph } from '../components/glyphs.tsx';
import { scaleName, shortScaleName } from '../i18n/scale-name.ts';
import { t } from '../i18n/translate.ts';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';

interface VotesFigureProps {
  readonly title: string;
  /** The vote before the talk, and the one after it; null: there was none, or nobody counted. */
  readonly first: VoteCount | null;
  readonly second: VoteCount | null;
}

interface Series {
  readonly key: 'first' | 'second';
  readonly name: string;
  readonly vote: VoteCount;
}

/** How a room voted, over the scale: before it talked, open bars; after it, filled ones. */
export function VotesFigure({ title, first, second }: VotesFigureProps) {
  const both = first !== null && second !== null;
  const series: readonly Series[] = [
    ...(first === null ? [] : [{ key: 'first', name: t(both ? 'votes.before' : 'votes.once'), vote: first } as const]),
    ...(second === null
      ? []
      : [{ key: 'second', name: t(both ? 'votes.after' : 'votes.once'), vote: second } as const]),
  ];
  const places = series[0]?.vote.counts.length ?? 0;
  const most = Math.max(1, ...series.flatMap(({ vote }) => vote.counts));
  const all = Array.from({ length: places }, (_, place) => place);
  const spoken = series.map(({ name, vote }) => {
    const counts = vote.counts.map((count, place) => t('votes.each', { answer: scaleName(place, places), n: count }));
    return t('votes.series', { name, counts: counts.join(', ') });
  });
  return (
    <Figure
      className="votes"
      title={title}
      drawing={
        <>
          {both ? <Key series={series} /> : null}
          <div
            className="votes__scale"
            data-places={places}
            data-digits={String(most).length}
            dir="ltr"
            role="img"
            aria-label={t('votes.name', { votes: spoken.join(' ') })}
          >
            {all.map((place) => (
              <Place key={place} place={place} places={places} series={series} most={most} />
            ))}
            <span className="votes__side real">
              <RealGlyph /> <bdi>{t('truth.real')}</bdi>
            </span>
            <span className="votes__side votes__side--generated gen">
              <bdi>{t('truth.generated')}</bdi> <GeneratedGlyph />
            </span>
          </div>
        </>
      }
      table={
        <DataTable
          caption={t('votes.caption')}
          head={[t('votes.answer'), ...series.map(({ name }) => name)]}
          rows={all.map((place) => ({
            key: String(place),
            cells: [scaleName(place, places), ...series.map(({ vote }) => vote.counts[place] ?? 0)],
          }))}
        />
      }
    />
  );
}

/** Which bar is which. */
function Key({ series }: { readonly series: readonly Series[] }) {
  return (
    <p className="votes__key" aria-hidden="true">
      {series.map(({ key, name }) => (
        <span key={key}>
          <svg className="votes__sample" viewBox="0 0 16 16">
            <rect className="votes__bar" data-of={key} x={2} y={2} width={12} height={12} />
          </svg>{' '}
          {name}
        </span>
      ))}
    </p>
  );
}

/** One answer: its bars, their counts below them, and its name. Heights are shares of the most that any answer got. */
function Place({
  place,
  places,
  series,
  most,
}: {
  readonly place: number;
  readonly places: number;
  readonly series: readonly Series[];
  readonly most: number;
}) {
  const width = 80 / series.length;
  return (
    <div className="votes__place">
      <svg className="votes__bars" viewBox="0 0 100 100" preserveAspectRatio="none">
        <path className="votes__floor" d="M0 100H100" />
        {series.map(({ key, vote }, index) => {
          const height = ((vote.counts[place] ?? 0) / most) * 96;
          return height === 0 ? null : (
            <rect
              key={key}
              className="votes__bar"
              data-of={key}
              x={10 + index * width + 3}
              y={100 - height}
              width={width - 6}
              height={height}
            />
          );
        })}
      </svg>
      <span className="votes__counts">
        {series.map(({ key, vote }) => (
          <b key={key} data-of={key}>
            {vote.counts[place] ?? 0}
          </b>
        ))}
      </span>
      {places === 2 ? null : <span className="votes__name">{shortScaleName(place, places)}</span>}
    </div>
  );
}
