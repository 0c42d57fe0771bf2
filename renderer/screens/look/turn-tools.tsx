import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';

interface TurnToolsProps {
  readonly placed: number | null;
  readonly sentences: readonly string[];
  readonly place: (sentence: number | null) => void;
}

/** Says where a text turns from person to model: offered for every text of the round, so that it gives nothing away. */
export function TurnTools({ placed, sentences, place }: TurnToolsProps) {
  const last = sentences.length - 1;
  return (
    <section className="rule">
      <h2>{t('play.turnTitle')}</h2>
      <p className="quiet look__hint">
        {placed === null
          ? t('play.turnHint')
          : placed === 0
            ? t('play.turnFromStart')
            : t('play.turnAt', { n: placed + 1, of: sentences.length })}
      </p>
      <div className="look__tools look__tools--row">
        <KeyButton
          shows="T"
          aria-pressed={placed !== null}
          onClick={() => place(placed === null ? Math.ceil(last / 2) : null)}
        >
          {t('play.turnMark')}
        </KeyButton>
        <KeyButton
          shows="↑"
          disabled={placed === null || placed === 0}
          onClick={() => place(Math.max(0, (placed ?? 0) - 1))}
        >
          <span className="visually-hidden">{t('play.turnEarlier')}</span>
        </KeyButton>
        <KeyButton
          shows="↓"
          disabled={placed === null || placed === last}
          onClick={() => place(Math.min(last, (placed ?? 0) + 1))}
        >
          <span className="visually-hidden">{t('play.turnLater')}</span>
        </KeyButton>
      </div>
    </section>
  );
}
