import type { ClueWorth } from '../../../game/pack/clue-worth.ts';
import type { Medium } from '../../../game/pack/vocabulary.ts';
import type { RevealedExhibit } from '../../../game/session/view.ts';
import { GeneratedGlyph, RealGlyph } from '../../components/glyphs.tsx';
import { clueLabel } from '../../i18n/clue-label.ts';
import { t } from '../../i18n/translate.ts';

interface EvidenceListProps {
  readonly exhibit: RevealedExhibit;
  readonly pointed: number | null;
  readonly point: (index: number | null) => void;
}

/** The evidence, numbered as on the exhibit. Pointing at a line shows its mark alone. */
export function EvidenceList({ exhibit, pointed, point }: EvidenceListProps) {
  return (
    <section className="rule">
      <h2>{t(`reveal.evidence.${exhibit.truth}`)}</h2>
      <ol className="evidence">
        {exhibit.evidence.map((each, index) => (
          <li
            key={each.says}
            data-pointed={pointed === index}
            onPointerEnter={() => point(index)}
            onPointerLeave={() => point(null)}
          >
            <span className="evidence__number" data-truth={exhibit.truth} aria-hidden="true">
              {index + 1}
            </span>
            <span>
              <bdi lang={exhibit.face.language} translate="no">
                {each.says}
              </bdi>{' '}
              <span className="mono evidence__clue">
                {clueLabel(each.clue)}
                {each.worth === null ? null : <Worth worth={each.worth} medium={exhibit.medium} />}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {exhibit.evidence.every(({ worth }) => worth === null) ? null : (
        <p className="evidence__legend" aria-hidden="true">
          <GeneratedGlyph /> {t('reveal.worth.legend.generated', { medium: exhibit.medium })} <RealGlyph />{' '}
          {t('reveal.worth.legend.real')}
        </p>
      )}
    </section>
  );
}

interface WorthProps {
  readonly worth: ClueWorth;
  readonly medium: Medium;
}

/** How often the clue is among the evidence in this collection: seen as two small figures, heard as a sentence. */
function Worth({ worth, medium }: WorthProps) {
  const [generated, real] = [Math.round(100 * worth.generated), Math.round(100 * worth.real)];
  return (
    <span className="evidence__worth">
      <span className="visually-hidden">{t('reveal.worth', { medium, generated, real })}</span>
      <span aria-hidden="true">
        <GeneratedGlyph />
        {generated}% <RealGlyph />
        {real}%
      </span>
    </span>
  );
}
