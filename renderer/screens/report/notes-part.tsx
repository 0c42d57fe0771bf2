import type { ReportFigures } from '../../../game/results/report-shape.ts';
import { t } from '../../i18n/translate.ts';
import { Part } from './part.tsx';

/** What has to be said beside the figures, and what one player can try next. */
export function NotesPart({ model: { notes, advice } }: { readonly model: ReportFigures }) {
  return (
    <Part title={t('report.notes')} wide>
      <ul className="part__notes">
        {notes.map((note) => (
          <li key={note}>{t(`report.notes.${note}`)}</li>
        ))}
        <li>{t('report.notes.always')}</li>
      </ul>
      {advice === null ? null : (
        <p className="part__try">
          <strong>{t('report.try')}</strong> {t(`advice.${advice}`)}
        </p>
      )}
    </Part>
  );
}
