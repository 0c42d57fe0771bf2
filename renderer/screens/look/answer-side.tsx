import './dock.css';
import type { Level } from '../../../game/session/command.ts';
import { GeneratedGlyph, RealGlyph } from '../../components/glyphs.tsx';
import { t } from '../../i18n/translate.ts';

/** In the order of their keys; three on each side. */
export const LEVELS: readonly Level[] = [1, 2, 3, 4, 5, 6];
const CONFIDENCE = { 1: 'certain', 2: 'likely', 3: 'leaning', 4: 'leaning', 5: 'likely', 6: 'certain' } as const;

/** The three answers of one side, all of one weight. */
export function AnswerSide({
  side,
  chosen,
  answer,
}: {
  readonly side: 'real' | 'generated';
  readonly chosen: Level | null;
  readonly answer: (level: Level) => void;
}) {
  const real = side === 'real';
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
      {(real ? LEVELS.slice(0, 3) : LEVELS.slice(3)).map((level) => (
        <button
          key={level}
          type="button"
          className="answer"
          aria-pressed={chosen === level}
          aria-keyshortcuts={String(level)}
          // Reached by Tab and chosen already, it has nothing to do for Enter and space but what they do everywhere here.
          data-yields={chosen === level}
          onClick={() => answer(level)}
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
