import './room.css';
import '../look/look.css';
import '../reveal/reveal.css';
import './room-reveal.css';
import { useState } from 'react';
import type { Command } from '../../../game/session/command.ts';
import type { RoomRevealView } from '../../../game/session/room-view.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useImageTools } from '../look/use-image-tools.ts';
import { TwinDialog } from '../reveal/twin-dialog.tsx';
import { RoomBar } from './room-bar.tsx';
import { RoomRevealed } from './room-revealed.tsx';
import { RoomStage } from './room-stage.tsx';
import { stageKeys } from './stage-keys.ts';
import { useHiddenAnswer } from './use-hidden-answer.ts';

interface RoomRevealScreenProps {
  readonly view: RoomRevealView;
  readonly dispatch: (command: Command) => void;
}

/** The truth, the evidence and how the room moved; or, while the presenter hides the answer, the exhibit alone. */
export function RoomRevealScreen({ view, dispatch }: RoomRevealScreenProps) {
  const { exhibit, progress } = view;
  const { face, twin } = exhibit;
  const tools = useImageTools(face.label);
  const answer = useHiddenAnswer(face.label);
  const [comparing, setComparing] = useState(false);
  const [together, setTogether] = useState(false);
  const [nth, tell] = useState(0);
  const next = (): void => dispatch({ type: 'next' });
  const compare = exhibit.original && !answer.hidden ? (): void => setComparing(!comparing) : undefined;
  const doubt = (): void => dispatch({ type: 'doubt', on: !view.doubtful });
  const pair = twin !== null && !answer.hidden ? (): void => setTogether(true) : undefined;
  useKeys({
    onward: next,
    hide: answer.toggle,
    original: compare,
    pair,
    doubt,
    ...(answer.hidden ? stageKeys(face, tools) : { pick: { of: exhibit.evidence.length, choose: tell } }),
  });
  return (
    <div className="page room">
      <RoomBar
        progress={progress}
        done={progress.position}
        answer={answer}
        more={
          <KeyButton shows="D" mark="doubt" className="barkey" aria-pressed={view.doubtful} onClick={doubt}>
            {t(view.doubtful ? 'room.doubted' : 'room.doubt')}
          </KeyButton>
        }
      />
      <main className="room__main">
        {answer.hidden ? (
          <RoomStage
            face={face}
            caption={exhibit.use?.caption ?? null}
            tools={tools}
            step={t('room.hiding')}
            leaveOut={null}
          />
        ) : (
          <RoomRevealed view={view} comparing={comparing} nth={nth} tell={tell} />
        )}
        <div className="room__foot">
          {compare === undefined ? null : (
            <KeyButton shows="P" aria-pressed={comparing} onClick={compare}>
              {t('room.original')}
            </KeyButton>
          )}
          {pair === undefined ? null : (
            <KeyButton shows="V" aria-haspopup="dialog" onClick={pair}>
              {t('room.pair')}
            </KeyButton>
          )}
          <KeyButton primary shows={t('play.space')} className="room__next" onClick={next}>
            {t(view.last ? 'reveal.goOn' : 'reveal.next')}
          </KeyButton>
        </div>
      </main>
      {together && twin !== null ? <TwinDialog exhibit={exhibit} twin={twin} close={() => setTogether(false)} /> : null}
    </div>
  );
}
