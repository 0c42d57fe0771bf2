import type { HeldDiscussion } from '../../../game/session/room-view.ts';
import { t } from '../../i18n/translate.ts';
import { SaveWritten } from '../../reflection/save-written.tsx';
import { Note, Part } from '../report/part.tsx';

/** What was written on the questions, which neither a result file has nor paper. Nothing where nothing was written. */
export function WrittenPart({ discussions }: { readonly discussions: readonly HeldDiscussion[] }) {
  const written = discussions.filter((each) => each.written.trim() !== '');
  if (written.length === 0) return null;
  return (
    <div className="written">
      <Part title={t('end.written')} wide>
        {written.map(({ question, written: text }) => (
          <div key={question.id} className="written__one">
            <h3>{question.question}</h3>
            <p className="written__text">{text.trim()}</p>
          </div>
        ))}
        <Note>{t('write.stays')}</Note>
        <SaveWritten all={written} />
      </Part>
    </div>
  );
}
