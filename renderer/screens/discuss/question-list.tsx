import { memo } from 'react';
import type { QuestionChoice } from '../../../game/session/room-view.ts';
import type { Theme } from '../../../game/teaching/schema.ts';
import { t } from '../../i18n/translate.ts';
import { grouped } from './deck-filter.ts';

interface QuestionListProps {
  readonly choices: readonly QuestionChoice[];
  readonly first: Theme | null;
  /** Of the groups' headings. */
  readonly heading: 'h2' | 'h3';
  readonly choose: (question: string) => void;
}

/** Questions by review question; each is a button. */
export function QuestionList({ choices, first, heading: Heading, choose }: QuestionListProps) {
  return (
    <div className="asks">
      {grouped(choices, first).map((group) => (
        <section key={group.theme} aria-labelledby={`asks-${group.theme}`}>
          <Heading id={`asks-${group.theme}`} className="asks__head">
            {t(`setup.round.${group.theme}`)}{' '}
            <span className="asks__n">{t('deck.counted', { n: group.choices.length })}</span>
          </Heading>
          <ul className="asks__list">
            {group.choices.map(({ question, had }) => (
              <Row key={question.id} question={question} had={had} choose={choose} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Drawn anew only if it changes: a deck may have hundreds. What was discussed stays in the list and can be read, but not taken again. */
const Row = memo(({ question, had, choose }: QuestionChoice & Pick<QuestionListProps, 'choose'>) => (
  <li className="asks__item">
    <button
      type="button"
      className="asks__row"
      aria-disabled={had}
      onClick={() => {
        if (!had) choose(question.id);
      }}
    >
      <span className="asks__question">{question.question}</span>{' '}
      <span className="asks__tags">
        {had ? <b>✓ {t('deck.had')}</b> : null} <span>{question.tags.topics.join(' · ')}</span>{' '}
        <span>{t('deck.grade', { n: question.reading.grade })}</span>
      </span>
    </button>
  </li>
));
