import type { Command } from '../../../game/session/command.ts';
import type { VoteCount, VoteView } from '../../../game/session/room-view.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { scaleName } from '../../i18n/scale-name.ts';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useImageTools } from '../look/use-image-tools.ts';
import { HandsDock } from './hands-dock.tsx';
import { PassOver } from './pass-over.tsx';
import { RoomBar } from './room-bar.tsx';
import { RoomStage } from './room-stage.tsx';
import { stageKeys } from './stage-keys.ts';
import { useHiddenAnswer } from './use-hidden-answer.ts';
import { useTally } from './use-tally.ts';

interface HandsVoteProps {
  readonly view: VoteView;
  readonly hands: VoteCount;
  readonly dispatch: (command: Command) => void;
}

/** The room puts its hands up, and they are counted for each answer. */
export function HandsVote({ view, hands, dispatch }: HandsVoteProps) {
  const { face, ballot, progress } = view;
  const tools = useImageTools(face.label);
  const tally = useTally(
    hands.counts,
    (counts) => dispatch({ type: 'tally', counts }),
    (place) => scaleName(place, hands.counts.length),
  );
  const answer = useHiddenAnswer(face.label);
  const next = (): void => dispatch({ type: 'next' });
  const back = ballot === 'second' ? (): void => dispatch({ type: 'back' }) : undefined;
  useKeys({ onward: next, back, hide: answer.toggle, ...stageKeys(face, tools) });
  const vote = t(view.revote ? `room.vote.${ballot}` : 'room.vote.only');
  return (
    <div className="page room">
      <RoomBar
        progress={progress}
        done={progress.position - 1}
        step={vote}
        answer={answer}
        more={<PassOver label={face.label} dispatch={dispatch} />}
      />
      <main className="room__main">
        <RoomStage
          face={face}
          caption={view.caption}
          tools={tools}
          step={t('room.handsUp', { vote })}
          leaveOut={() => dispatch({ type: 'skip' })}
        />
        <HandsDock tally={tally} leave={focusExhibit}>
          {back === undefined ? null : (
            <KeyButton shows="←" className="barkey" onClick={back}>
              {t('room.toTalk')}
            </KeyButton>
          )}
          <KeyButton primary shows={t('play.space')} onClick={next}>
            {t(view.revote && ballot === 'first' ? 'room.talkNow' : 'room.reveal')}
          </KeyButton>
        </HandsDock>
      </main>
    </div>
  );
}

/** Out of a field, so that keys count and go on again. */
function focusExhibit(): void {
  const heading = document.querySelector('.room h1');
  if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
}
