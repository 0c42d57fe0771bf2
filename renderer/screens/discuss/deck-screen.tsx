import '../room/room.css';
import './deck.css';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Command } from '../../../game/session/command.ts';
import type { DeckView } from '../../../game/session/room-view.ts';
import { Bar } from '../../components/bar.tsx';
import { BlackButton } from '../../components/black-button.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { QuestionPicker } from './question-picker.tsx';

interface DeckScreenProps {
  readonly view: DeckView;
  readonly dispatch: (command: Command) => void;
}

/** The deck of questions, to take one from. */
export function DeckScreen({ view, dispatch }: DeckScreenProps) {
  const latest = useRef(dispatch);
  useLayoutEffect(() => {
    latest.current = dispatch;
  });
  const choose = useCallback((question: string) => latest.current({ type: 'take-question', question }), []);
  return (
    <div className="page room">
      <Bar label={t('discuss.label')}>
        <BlackButton />
      </Bar>
      <main className="deck">
        <header className="deck__head">
          <FocusHeading of="deck">{t('deck.title')}</FocusHeading>
          <p>{t('deck.lead')}</p>
          <KeyButton className="deck__end" onClick={() => dispatch({ type: 'next' })}>
            {t('deck.end')}
          </KeyButton>
        </header>
        <QuestionPicker choices={view.questions} first={null} heading="h2" choose={choose} />
      </main>
    </div>
  );
}
