import { t } from '../../i18n/translate.ts';
import { useElapsed } from '../../time/use-elapsed.ts';

/** The optional clock. It shows and never ends anything (WCAG 2.2.1): at zero it says to take one's time. */
export function Clock({ seconds }: { readonly seconds: number }) {
  const left = seconds - useElapsed(true);
  return (
    <span className="mono" role="timer" aria-live="off">
      {left > 0 ? t('play.clock', { left }) : t('play.clockOver')}
    </span>
  );
}
