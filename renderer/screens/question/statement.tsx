import './statement.css';
import { t } from '../../i18n/translate.ts';

interface StatementProps {
  readonly letter: 'A' | 'B';
  readonly text: string;
  /** Whether whoever looks at it leans to it. */
  readonly leaning: boolean;
}

/** One of two statements that reasonable people hold. Both look the same. */
export function Statement({ letter, text, leaning }: StatementProps) {
  return (
    <section
      className="statement"
      data-side={letter}
      data-leaning={leaning}
      aria-label={t('question.statement', { letter })}
    >
      <span className="statement__letter" aria-hidden="true">
        {letter}
      </span>
      <p>{text}</p>
    </section>
  );
}
