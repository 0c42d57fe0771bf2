import './dock.css';
import type { KeyboardEvent } from 'react';
import type { Level } from '../../../game/session/command.ts';
import type { LookView } from '../../../game/session/view.ts';
import { GeneratedGlyph, RealGlyph } from '../../components/glyphs.tsx';
import { t } from '../../i18n/translate.ts';

const REAL: readonly Level[] = [1, 2, 3];
const GENERATED: readonly Level[] = [4, 5, 6];
const CONFIDENCE = { 1: 'certain', 2: 'likely', 3: 'leaning', 4: 'leaning', 5: 'likely', 6: 'certain' } as const;

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
      <Side levels={REAL} chosen={chosen} answer={answer} onward={onward} />
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
      <Side levels={GENERATED} chosen={chosen} answer={answer} onward={onward} />
    </section>
  );
}

function Side({
  levels,
  chosen,
  answer,
  onward,
}: {
  readonly levels: readonly Level[];
  readonly chosen: Level | null;
  readonly answer: (level: Level) => void;
  /** Keys on the answer that is chosen already. */
  readonly onward: (event: KeyboardEvent) => void;
}) {
  const real = levels === REAL;
  return (
    <div
      className={`dock__side ${real ? 'real' : 'gen'}`}
      role="group"
      aria-label={t(real ? 'truth.real' : 'truth.generated')}
    >
      <div className="dock__name" aria-hidden="true">
        {real ? <RealGlyph /> : null}
        {t(real ? 'truth.real' : 'truth.generated')}
        {real ? null : <GeneratedGlyph />}
      </div>
      {levels.map((level) => (
        <button
          key={level}
          type="button"
          className="answer"
          aria-pressed={chosen === level}
          aria-keyshortcuts={String(level)}
          onClick={() => answer(level)}
          onKeyDown={chosen === level ? onward : undefined}
        >
          <span>
            {t(`confidence.${CONFIDENCE[level]}`)}
            <span className="visually-hidden"> {t(real ? 'truth.real' : 'truth.generated').toLowerCase()}</span>
          </span>
          <small>
            {t(`marks.${CONFIDENCE[level]}`)} · {level}
          </small>
        </button>
      ))}
    </div>
  );
}
