import './evidence-in-turn.css';
import { certain } from '../../../game/certain.ts';
import type { RevealedExhibit } from '../../../game/session/view.ts';
import { clueLabel } from '../../i18n/clue-label.ts';
import { t } from '../../i18n/translate.ts';

interface EvidenceInTurnProps {
  readonly exhibit: RevealedExhibit;
  /** Which piece is told, from 0. */
  readonly nth: number;
  readonly tell: (nth: number) => void;
}

/** The evidence piece by piece, so that a class looks at one place at a time; the digits choose a piece as its button does. */
export function EvidenceInTurn({ exhibit, nth, tell }: EvidenceInTurnProps) {
  const { evidence, truth, face } = exhibit;
  const told = certain(evidence[nth], 'evidence');
  return (
    <section className="rule inturn">
      <div className="inturn__head">
        <h2>{t(`reveal.evidence.${truth}`)}</h2>
        {evidence.length === 1 ? null : (
          <div className="inturn__choice" role="group" aria-label={t('room.evidence')}>
            {evidence.map((each, at) => (
              <button
                key={each.says}
                type="button"
                className="inturn__number"
                data-truth={truth}
                aria-label={t('room.evidence.nth', { n: at + 1, of: evidence.length })}
                aria-keyshortcuts={String(at + 1)}
                aria-pressed={at === nth}
                onClick={() => tell(at)}
              >
                {at + 1}
              </button>
            ))}
          </div>
        )}
      </div>
      <p className="inturn__told evidence" aria-live="polite">
        <bdi lang={face.language} translate="no">
          {told.says}
        </bdi>{' '}
        <span className="mono evidence__clue">{clueLabel(told.clue)}</span>
      </p>
    </section>
  );
}
