import { announce } from '../../announce/channel.ts';
import { useProgram } from '../../app/context.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { t } from '../../i18n/translate.ts';

/** What is kept on this machine, and how to be rid of it. Each asks first, since neither can be undone. */
export function Forgetting() {
  const { actions } = useProgram();
  const everything = async (): Promise<void> => {
    if (await actions.forgetEverything()) announce(t('settings.everythingGone'));
  };
  return (
    <section className="rule">
      <h2>{t('settings.machine')}</h2>
      <p className="quiet">{t('settings.machineText')}</p>
      <ConfirmDialog
        opener={{ label: t('settings.forget'), className: 'button settings__forget' }}
        title={t('settings.forget')}
        text={t('settings.forgetText')}
        no={t('app.cancel')}
        yes={t('settings.forgetYes')}
        confirm={() => void actions.forgetSeen().then(() => announce(t('settings.forgotten')))}
      />
      <ConfirmDialog
        opener={{ label: t('settings.everything'), className: 'button settings__forget' }}
        title={t('settings.everythingTitle')}
        text={t('settings.everythingText')}
        no={t('app.cancel')}
        yes={t('settings.everythingYes')}
        confirm={() => void everything()}
      />
    </section>
  );
}
