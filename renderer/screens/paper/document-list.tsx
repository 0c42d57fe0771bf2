import { t } from '../../i18n/translate.ts';
import { DOCUMENTS, type DocumentId } from './documents.ts';

interface DocumentListProps {
  readonly chosen: DocumentId;
  readonly choose: (id: DocumentId) => void;
}

/** What can be printed; the one that is shown is marked. */
export function DocumentList({ chosen, choose }: DocumentListProps) {
  return (
    <nav aria-label={t('paper.list')}>
      <ul className="paper__list">
        {DOCUMENTS.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="paper__row"
              aria-current={id === chosen ? 'true' : undefined}
              onClick={() => choose(id)}
            >
              <b>{t(`paper.${id}`)}</b>
              <span>{t(`paper.${id}.hint`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
