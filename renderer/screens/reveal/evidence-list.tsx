import type { RevealedExhibit } from '../../../game/session/view.ts';
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
              <span className="mono evidence__clue">{clueLabel(each.clue)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
