import type { Exhibit } from '../../../game/pack/schema.ts';
import { textOf } from '../../../game/pack/text.ts';
import { GeneratedGlyph, RealGlyph } from '../../components/glyphs.tsx';
import { t } from '../../i18n/translate.ts';
import type { Share } from './lay-out.ts';

interface ExhibitCardProps {
  readonly exhibit: Exhibit;
  readonly number: number;
  readonly share: Share;
  readonly mark: string;
  /** Address of its picture; undefined where it has none or it could not be read. */
  readonly picture: string | undefined;
}

const SURENESS = ['certain', 'likely', 'leaning'] as const;

/** A card to cut out: picture or text as before the answer, boxes for the answer, room for the reason. Tells nothing of the truth. */
export function ExhibitCard({ exhibit, number, share, mark, picture }: ExhibitCardProps) {
  return (
    <article className="xcard" data-share={share} aria-labelledby={`xcard-${number}`}>
      <header className="xcard__head">
        <h2 id={`xcard-${number}`}>
          <span className="xcard__number">{number}</span>{' '}
          <bdi lang={exhibit.language} translate="no">
            {exhibit.title}
          </bdi>
        </h2>
        <span className="mono">{t('paper.card.set', { mark })}</span>
      </header>
      {exhibit.medium === 'image' ? (
        <img className="xcard__picture" src={picture} alt={exhibit.alt.before} lang={exhibit.language} translate="no" />
      ) : (
        <p className="xcard__text" lang={exhibit.language} dir="auto">
          {textOf(exhibit)}
        </p>
      )}
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
    </article>
  );
}

function Box({ level, sure }: { readonly level: number; readonly sure: string }) {
  return (
    <li>
      <b>{level}</b> <span>{sure}</span>
    </li>
  );
}
