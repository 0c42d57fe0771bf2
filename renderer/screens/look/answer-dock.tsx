import './dock.css';
import type { RefObject } from 'react';
import type { Level } from '../../../game/session/command.ts';
import type { LookView } from '../../../game/session/view.ts';
import { t } from '../../i18n/translate.ts';
import { AnswerSide } from './answer-side.tsx';

interface AnswerDockProps {
  readonly group: RefObject<HTMLElement | null>;
  readonly view: LookView;
  readonly answer: (level: Level) => void;
  readonly check: () => void;
  readonly lock: () => void;
}

/** The six answers, all of one weight, and between them checking first or locking in. */
export function AnswerDock({ group, view, answer, check, lock }: AnswerDockProps) {
  const chosen = view.stage === 'gut' ? null : view.level;
  return (
    <section ref={group} className="dock" aria-label={t('play.answer')} data-stage={view.stage}>
      <AnswerSide side="real" chosen={chosen} answer={answer} />
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
      <AnswerSide side="generated" chosen={chosen} answer={answer} />
    </section>
  );
}
