import type { Exhibit, ImageExhibit } from '../../../game/pack/schema.ts';
import { textOf } from '../../../game/pack/text.ts';
import { t } from '../../i18n/translate.ts';
import { TruthWord } from './truth-word.tsx';

interface KeyEntryProps {
  readonly exhibit: Exhibit;
  readonly number: number;
  readonly picture: string | undefined;
}

/** As much of a marked passage as is needed to find it, in UTF-16 units. */
const QUOTED = 70;

/** One card's truth with its evidence and where it comes from. */
export function KeyEntry({ exhibit, number, picture }: KeyEntryProps) {
  const { truth, title, model } = exhibit;
  const { maker, date, licence, source } = exhibit.credit;
  return (
    <article className="entry" data-truth={truth}>
      <h4>
        {number}.{' '}
        <bdi lang={exhibit.language} translate="no">
          {title}
        </bdi>
      </h4>
      <p>
        <TruthWord truth={truth} />
      </p>
      <div className="entry__body">
        <ol>
          {evidenceOf(exhibit).map(({ quote, says }) => (
            <li key={says}>
              {quote === null ? null : (
                <q lang={exhibit.language} dir="auto" translate="no">
                  {quote}
                </q>
              )}{' '}
              <bdi lang={exhibit.language} translate="no">
                {says}
              </bdi>
            </li>
          ))}
        </ol>
        {exhibit.medium === 'image' ? <Marked exhibit={exhibit} picture={picture} /> : null}
      </div>
      <p className="mono entry__credit">
        {t('paper.key.credit', { maker, date, licence, source })}
        {model === undefined ? null : ` · ${t('paper.key.model', { name: model.name })}`}
        {exhibit.medium === 'image' && exhibit.original !== undefined
          ? ` · ${t('paper.key.original', { maker: exhibit.original.credit.maker })}`
          : null}
      </p>
    </article>
  );
}

function evidenceOf(exhibit: Exhibit): readonly { readonly quote: string | null; readonly says: string }[] {
  if (exhibit.medium === 'image') return exhibit.evidence.map(({ says }) => ({ quote: null, says }));
  const text = textOf(exhibit);
  return exhibit.evidence.map(({ span: [start, end], says }) => ({ quote: shortened(text.slice(start, end)), says }));
}

/** A passage, cut after a whole word where it is long. */
function shortened(passage: string): string {
  const plain = passage.replaceAll(/\s+/gu, ' ').trim();
  if (plain.length <= QUOTED) return plain;
  return `${plain.slice(0, QUOTED).replace(/\s+\S*$/u, '')} …`;
}

/** Radius of a number's disc, in the picture's pixels. */
const DISC = 28;

/** Where a disc that begins at `from` has its middle, so that it stays on a picture of this size. */
const within = (from: number, size: number): number => Math.min(from, size - 2 * DISC) + DISC;

/** The picture, small, with numbers where the evidence is. What it shows was said on the card; the frames say nothing to who cannot see them. */
function Marked({ exhibit, picture }: { readonly exhibit: ImageExhibit; readonly picture: string | undefined }) {
  const { width, height } = exhibit.picture;
  return (
    <div className="entry__picture">
      <img src={picture} alt={exhibit.alt.after} width={width} height={height} />
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {exhibit.evidence.map(({ box: [left, top, wide, high], says }, at) => {
          const x = within(left * width, width);
          const y = within(top * height, height);
          return (
            <g key={says}>
              <rect
                className="entry__frame"
                x={left * width}
                y={top * height}
                width={wide * width}
                height={high * height}
              />
              <circle cx={x} cy={y} r={DISC} />
              <text x={x} y={y + DISC / 2}>
                {at + 1}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
