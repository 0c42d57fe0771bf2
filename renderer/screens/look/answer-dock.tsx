import './dock.css';
import type { KeyboardEvent } from 'react';
import type { Level } from '../../../game/session/command.ts';
import type { LookView } from '../../../game/session/view.ts';
import { t } from '../../i18n/translate.ts';
import { AnswerSide } from './answer-side.tsx';

interface AnswerDockProps {
  readonly view: LookView;
  readonly answer: (level: Level) => void;
  readonly check: () => void;
  readonly lock: () => void;
}

/** The six answers, all of one weight, and between them checking first or locking in. */
export function AnswerDock({ view, answer, check, lock }: AnswerDockProps) {
  const chosen = view.stage === 'gut' ? null : view.level;
  // A click leaves the focus on the answer. Pressed there, the keys go on, as they do everywhere else on the screen.
  const onward = (event: KeyboardEvent): void => {
    if (event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (event.key === 'Enter') lock();
    else if (view.canCheck) check();
  };
  return (
    <section className="dock" aria-label={t('play.answer')} data-stage={view.stage}>
      <AnswerSide side="real" chosen={chosen} answer={answer} onward={onward} />
      <div className="dock__middle">
        {view.stage === 'gut' ? (
          <>
            <p className="dock__ask" role="status">
              {t('play.gutFirst')}
            </p>
            <button type="button" className="button dock__button" onClick={check} aria-keyshortcuts="Space">
              <span>{t('play.gutBack')}</span> <kbd aria-hidden="true">{t('play.space')}</kbd>
            </button>
          </>
        ) : (
          <>
            {view.canCheck ? (
              <button type="button" className="button dock__button" onClick={check} aria-keyshortcuts="Space">
                <span>{t('play.check')}</span> <kbd aria-hidden="true">{t('play.space')}</kbd>
              </button>
            ) : null}
            <button
              type="button"
              className="button button--primary dock__button"
              disabled={!view.canLock}
              onClick={lock}
              aria-keyshortcuts="Enter"
            >
              <span>{t('play.lock')}</span> <kbd aria-hidden="true">Enter</kbd>
            </button>
          </>
        )}
      </div>
      <AnswerSide side="generated" chosen={chosen} answer={answer} onward={onward} />
    </section>
  );
}
