import { useRef } from 'react';
import type { SessionSummary } from '../../../game/bridge/contract.ts';
import { useProgram } from '../../app/context.ts';
import { weekdayAndTime } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';

/** An unfinished session: go on with it, or throw it away after being asked. */
export function ResumeRow({ session }: { readonly session: SessionSummary }) {
  const { actions } = useProgram();
  const asks = useRef<HTMLDialogElement>(null);
  const when = weekdayAndTime(session.updatedAt);
  return (
    <li className="home__resume">
      <button type="button" className="home__row" onClick={() => void actions.resume(session)}>
        <b>{t(`home.resume.${session.setup.mode}`)}</b>
        <span>{when}</span>
      </button>
      <button
        type="button"
        className="link"
        onClick={() => asks.current?.showModal()}
        aria-label={t('home.discardNamed', { when })}
      >
        {t('home.discard')}
      </button>
      <dialog ref={asks} aria-label={t('home.discardTitle')}>
        <h2>{t('home.discardTitle')}</h2>
        <p>{t('home.discardText', { when })}</p>
        <div className="dialog__row">
          <button type="button" className="button" onClick={() => asks.current?.close()}>
            {t('home.keep')}
          </button>
          <button
            type="button"
            className="button button--primary"
            onClick={() => {
              asks.current?.close();
              void actions.discard(session.id);
            }}
          >
            {t('home.discardYes')}
          </button>
        </div>
      </dialog>
    </li>
  );
}
