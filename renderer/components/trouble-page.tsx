import { t } from '../i18n/translate.ts';
import { NotFetched } from '../late/late.tsx';
import { nameOf } from '../bridge/sure-bridge.ts';
import { FocusHeading } from './focus-heading.tsx';

interface TroublePageProps {
  /** What could not be done: to show a screen, to open a lesson, to start. A part that could not be fetched says so by itself. */
  readonly what: 'screen' | 'open' | 'start';
  readonly error: unknown;
  readonly again: () => void;
  /** Where there is a home to go to. */
  readonly home?: () => void;
}

/** Takes the place of what cannot be shown: says what happened in a sentence, and how to go on. */
export function TroublePage({ what, error, again, home }: TroublePageProps) {
  const which = error instanceof NotFetched ? 'part' : what;
  return (
    <main className="column">
      <FocusHeading of={which}>{t(`fault.${which}`)}</FocusHeading>
      <p role="alert">
        {t(`fault.${which}Text`)} <span className="mono">({nameOf(error)})</span>
      </p>
      <p className="fault__buttons">
        <button type="button" className="button button--primary" onClick={again}>
          {t('app.tryAgain')}
        </button>
        {home === undefined ? null : (
          <button type="button" className="button" onClick={home}>
            {t('app.goHome')}
          </button>
        )}
      </p>
    </main>
  );
}

/** A part of a screen that could not be fetched, in its place. */
export function TroubleNote({ again }: { readonly again: () => void }) {
  return (
    <p role="alert">
      {t('fault.partText')}{' '}
      <button type="button" className="link" onClick={again}>
        {t('app.tryAgain')}
      </button>
    </p>
  );
}
