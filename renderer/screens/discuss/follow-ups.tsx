import { useState } from 'react';
import type { EthicsQuestion } from '../../../game/teaching/schema.ts';
import { announce } from '../../announce/channel.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';

interface FollowUpsProps {
  readonly question: EthicsQuestion;
  /** Shown when the talk needs the next one; else all at once. */
  readonly oneByOne: boolean;
}

/** What to ask further, and last what would change one’s mind. */
export function FollowUps({ question, oneByOne }: FollowUpsProps) {
  const all = [...question.followUps, question.changeYourMind];
  const [count, setCount] = useState(oneByOne ? 0 : all.length);
  const more = count < all.length;
  const show = (): void => {
    if (!more) return;
    announce(all[count] ?? '');
    setCount(count + 1);
  };
  useKeys(oneByOne ? { followUp: show } : {});
  return (
    <section className="rule further">
      <div className="further__head">
        <h2>{t('follow.title')}</h2>
        {more ? (
          <KeyButton shows="F" className="barkey" onClick={show}>
            {t('follow.show')}
          </KeyButton>
        ) : null}
      </div>
      <ul>
        {question.followUps.slice(0, count).map((followUp) => (
          <li key={followUp}>{followUp}</li>
        ))}
      </ul>
      {more ? null : (
        <p className="further__mind">
          <b>{t('question.changeYourMind')}</b> {question.changeYourMind}
        </p>
      )}
    </section>
  );
}
