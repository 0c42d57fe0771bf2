import type { ReactNode } from 'react';
import type { Progress } from '../../../game/session/view.ts';
import { Bar } from '../../components/bar.tsx';
import { BlackButton } from '../../components/black-button.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { RoundProgress, roundLabel } from '../../components/progress-bar.tsx';
import { t } from '../../i18n/translate.ts';
import type { HiddenAnswer } from './use-hidden-answer.ts';

interface RoomBarProps {
  readonly progress: Progress;
  /** Finished exhibits of the round. */
  readonly done: number;
  /** What is going on, as the first vote; it stands in the place of the round's name, for which a projector has no room as well. */
  readonly step?: string;
  /** Left out where there is no answer to hide. */
  readonly answer?: HiddenAnswer;
  /** What else the teacher can do with the exhibit. */
  readonly more?: ReactNode;
}

/** The line at the top of a class's screens, with the presenter's keys. */
export function RoomBar({ progress, done, step, answer, more }: RoomBarProps) {
  return (
    <Bar {...(step === undefined ? { label: roundLabel(progress) } : {})}>
      {step === undefined ? null : <b>{step}</b>}
      {progress.position === 0 ? null : <RoundProgress progress={progress} done={done} />}
      {answer === undefined ? null : (
        <KeyButton shows="H" mark="hide" className="barkey" aria-pressed={answer.hidden} onClick={answer.toggle}>
          {t(answer.hidden ? 'room.hiding' : 'room.hide')}
        </KeyButton>
      )}
      {more}
      <BlackButton />
    </Bar>
  );
}
