import { frameOf } from '../../../game/pack/frame.ts';
import type { Exhibit } from '../../../game/pack/schema.ts';
import { textOf } from '../../../game/pack/text.ts';
import { GeneratedGlyph, RealGlyph } from '../../components/glyphs.tsx';
import { t } from '../../i18n/translate.ts';
import type { Piece } from './measure-cards.ts';

interface ExhibitCardProps {
  readonly exhibit: Exhibit;
  /** The part of a page and of the text that the card is. */
  readonly piece: Piece;
  readonly mark: string;
  /** Address of its picture; undefined where it has none or it could not be read. */
  readonly picture: string | undefined;
}

const SURENESS = ['certain', 'likely', 'leaning'] as const;

/**
 * A card to cut out: picture or text as before the answer, boxes for the answer, room for the reason. Tells nothing of the truth. A text
 * that goes on on another card is answered on the last one.
 */
export function ExhibitCard({ exhibit, piece, mark, picture }: ExhibitCardProps) {
  const { at, share, step, from, to, part, parts } = piece;
  const number = at + 1;
  const id = `xcard-${number}-${part}`;
  const goesOn = part < parts;
  const frame = exhibit.medium === 'text' ? frameOf(exhibit.genre) : 'page';
  return (
    <article
      className="xcard"
      data-at={at}
      data-share={share}
      data-step={step}
      data-goes-on={goesOn}
      aria-labelledby={id}
    >
      <header className="xcard__head">
        <h2 id={id}>
          <span className="xcard__number">{number}</span>{' '}
          <bdi lang={exhibit.language} translate="no">
            {exhibit.title}
          </bdi>
        </h2>
        <span className="mono">
          {frame === 'page' ? null : `${t(`frame.${frame}`)} · `}
          {parts === 1 ? null : <b>{t('paper.card.part', { n: part, of: parts })} </b>}
          {t('paper.card.set', { mark })}
        </span>
      </header>
      {exhibit.medium === 'image' ? (
        <img className="xcard__picture" src={picture} alt={exhibit.alt.before} lang={exhibit.language} translate="no" />
      ) : (
        <p className="xcard__text" data-frame={frame} lang={exhibit.language} dir="auto" translate="no">
          {textOf(exhibit).slice(from, to)}
        </p>
      )}
      {goesOn ? null : <Answer />}
    </article>
  );
}

/** Room for the reason, and the six boxes. */
function Answer() {
  return (
    <>
      <p className="xcard__why">{t('paper.card.why')}</p>
      <footer>
        <div className="xcard__scale">
          <div>
            <p className="xcard__side">
              <RealGlyph /> {t('truth.real')}
            </p>
            <ol>
              {SURENESS.map((sure, at) => (
                <Box key={sure} level={at + 1} sure={t(`confidence.${sure}`)} />
              ))}
            </ol>
          </div>
          <div>
            <p className="xcard__side xcard__side--end">
              {t('truth.generated')} <GeneratedGlyph />
            </p>
            <ol>
              {SURENESS.toReversed().map((sure, at) => (
                <Box key={sure} level={at + 4} sure={t(`confidence.${sure}`)} />
              ))}
            </ol>
          </div>
        </div>
      </footer>
    </>
  );
}

function Box({ level, sure }: { readonly level: number; readonly sure: string }) {
  return (
    <li>
      <b>{level}</b> <span>{sure}</span>
    </li>
  );
}
