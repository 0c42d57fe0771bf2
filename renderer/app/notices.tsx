import { t } from '../i18n/translate.ts';
import { useAppState, useProgram } from './context.ts';

/** Things the person must know once: a damaged journal, settings that cannot be written. Read out politely. */
export function Notices() {
  const { actions } = useProgram();
  const notices = useAppState((state) => state.notices);
  // The region is there before its first message: what comes together with its region is not read out by every screen reader.
  return (
    <section aria-label={t('app.notices')} role="status">
      {notices.length === 0 ? null : (
        <ul className="notices">
          {notices.map((notice) => (
            <li key={`${notice.code} ${notice.where}`}>
              <span>
                {t(`notice.${notice.code}`, { where: notice.where, aside: notice.setAside ?? 'none' })}
                {notice.detail === undefined ? null : <span className="mono"> ({notice.detail})</span>}
              </span>
              <button type="button" className="link" onClick={() => actions.dismiss(notice)}>
                {t('app.dismiss')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
