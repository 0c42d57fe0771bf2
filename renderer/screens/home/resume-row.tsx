import type { SessionSummary } from '../../../game/bridge/contract.ts';
import { useProgram } from '../../app/context.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { weekdayAndTime } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';

/** An unfinished session: go on with it, or throw it away after being asked. */
export function ResumeRow({ session }: { readonly session: SessionSummary }) {
  const { actions } = useProgram();
  const when = weekdayAndTime(session.updatedAt);
  return (
    <li className="home__resume">
      <button type="button" className="home__row" onClick={() => void actions.resume(session)}>
        <b>{t(`home.resume.${session.setup.mode}`)}</b>
        <span>{when}</span>
      </button>
      <ConfirmDialog
        opener={{ label: t('home.discard'), className: 'link', name: t('home.discardNamed', { when }) }}
        title={t('home.discardTitle')}
        text={t('home.discardText', { when })}
        no={t('home.keep')}
        yes={t('home.discardYes')}
        confirm={() => void actions.discard(session.id)}
      />
    </li>
  );
}
