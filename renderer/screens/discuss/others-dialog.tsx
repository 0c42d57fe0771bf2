import './deck.css';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Command } from '../../../game/session/command.ts';
import type { DiscussView } from '../../../game/session/room-view.ts';
import { t } from '../../i18n/translate.ts';
import { QuestionPicker } from './question-picker.tsx';

interface OthersDialogProps {
  readonly view: DiscussView;
  readonly dispatch: (command: Command) => void;
  readonly close: () => void;
}

/** The questions that can be taken instead, those of this round first. */
export function OthersDialog({ view, dispatch, close }: OthersDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const choices = useMemo(() => view.others.map((question) => ({ question, had: false })), [view.others]);
  return (
    <dialog ref={dialog} className="others" onClose={close} aria-labelledby="others-title">
      <h2 id="others-title">{t('discuss.otherTitle')}</h2>
      <QuestionPicker
        choices={choices}
        first={view.progress?.theme ?? view.question.theme}
        heading="h3"
        choose={(question) => {
          dialog.current?.close();
          dispatch({ type: 'take-question', question });
        }}
      />
      <div className="dialog__row">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('discuss.close')}
        </button>
      </div>
    </dialog>
  );
}
