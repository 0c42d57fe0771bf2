import type { DebriefView } from '../../../game/session/view.ts';
import { t } from '../../i18n/translate.ts';
import { SaveWritten } from '../../reflection/save-written.tsx';
import { STANDS } from '../question/stand-scale.tsx';

type StandTaken = DebriefView['stands'][number];

/** The ethics questions of the session and where the player stood on them. */
export function Stands({ stands }: { readonly stands: DebriefView['stands'] }) {
  if (stands.length === 0) return null;
  return (
    <section className="rule">
      <h2>{t('debrief.stands')}</h2>
      <ol className="stands">
        {stands.map((taken) => (
          <li key={taken.question.id}>
            <p className="stands__question">{taken.question.question}</p>
            <span className="stands__scale" aria-hidden="true">
              <span>A</span>
              {STANDS.map((value) => (
                <i key={value} data-here={value === taken.stand} />
              ))}
              <span>B</span>
            </span>
            <p className="debrief__note">{standText(taken)}</p>
            {taken.written.trim() === '' ? null : (
              <p className="stands__written">{t('debrief.written', { text: taken.written.trim() })}</p>
            )}
          </li>
        ))}
      </ol>
      <SaveWritten all={stands} />
    </section>
  );
}

function standText({ question, stand }: StandTaken): string {
  if (stand === null) return t('debrief.passed');
  const statement = stand < 0 ? question.statements.a : question.statements.b;
  return t('debrief.stood', { stand: t(`question.stand.${stand}`), statement });
}
