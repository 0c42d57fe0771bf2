import './room.css';
import './talk.css';
import { useState } from 'react';
import type { CheckName } from '../../../game/pack/vocabulary.ts';
import type { Command } from '../../../game/session/command.ts';
import type { TalkView } from '../../../game/session/room-view.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { VotesFigure } from '../../figures/votes-figure.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { checkKeys, ContextCard, opener } from '../look/context-card.tsx';
import { useImageTools } from '../look/use-image-tools.ts';
import { PassOver } from './pass-over.tsx';
import { RoomBar } from './room-bar.tsx';
import { RoomStage } from './room-stage.tsx';
import { stageKeys } from './stage-keys.ts';
import { talkPrompts } from './talk-prompts.ts';
import { timerText } from './timer-text.ts';
import { useHiddenAnswer } from './use-hidden-answer.ts';
import { useTalkTimer, type TalkTimer } from './use-talk-timer.ts';

interface TalkScreenProps {
  readonly view: TalkView;
  readonly dispatch: (command: Command) => void;
}

/** The class talks with the exhibit before it. How it voted is shown only if the teacher wants that, for seeing it sways. */
export function TalkScreen({ view, dispatch }: TalkScreenProps) {
  const { face, progress, first, talkSeconds } = view;
  const tools = useImageTools(face.label);
  const answer = useHiddenAnswer(face.label);
  const timer = useTalkTimer(talkSeconds !== null);
  const [counted, setCounted] = useState(false);
  const next = (): void => dispatch({ type: 'next' });
  const back = view.canGoBack ? (): void => dispatch({ type: 'back' }) : undefined;
  const [checking, setChecking] = useState(false);
  const opened = opener(view.card, dispatch);
  const open = (check: CheckName): void => {
    setChecking(true);
    setCounted(false);
    opened(check);
  };
  const toggleVote = (): void => setCounted(!counted);
  useKeys({
    onward: next,
    back,
    hide: answer.toggle,
    timer: timer.toggle,
    ...checkKeys(open),
    firstVote: first === null ? undefined : toggleVote,
    ...stageKeys(face, tools),
  });
  return (
    <div className="page room">
      <RoomBar
        progress={progress}
        done={progress.position - 1}
        answer={answer}
        more={<PassOver label={face.label} dispatch={dispatch} />}
      />
      <main className="room__main talk">
        <div className="talk__stage">
          <RoomStage
            face={face}
            caption={view.caption}
            tools={tools}
            step={t('room.talk')}
            leaveOut={() => dispatch({ type: 'skip' })}
          />
          <ScrollRegion className="talk__side" name={t('room.talk')}>
            <section className="rule">
              <div className="talk__head">
                <h2>{t(counted ? 'room.firstVote' : checking ? 'check.title' : 'room.talk')}</h2>
                <Timer timer={timer} planned={talkSeconds} />
              </div>
              {counted && first !== null ? (
                <VotesFigure title={t('room.firstVote')} first={first} second={null} />
              ) : checking ? (
                <ContextCard card={view.card} language={face.language} open={open} />
              ) : (
                <ul className="talk__prompts">
                  {talkPrompts(face.label, face.medium, progress.theme).map((id) => (
                    <li key={id}>{t(id)}</li>
                  ))}
                </ul>
              )}
            </section>
          </ScrollRegion>
        </div>
        <div className="room__foot">
          {back === undefined ? null : (
            <KeyButton shows="←" className="room__back" onClick={back}>
              {t('room.toCount')}
            </KeyButton>
          )}
          <KeyButton aria-pressed={checking} onClick={() => setChecking(!checking)}>
            {t('check.title')}
          </KeyButton>
          {first === null ? null : (
            <KeyButton shows="F" aria-pressed={counted} onClick={toggleVote}>
              {t('room.firstVote')}
            </KeyButton>
          )}
          <KeyButton primary shows={t('play.space')} className="room__next" onClick={next}>
            {t('room.voteAgain')}
          </KeyButton>
        </div>
      </main>
    </div>
  );
}

/** Shows the time, and at the end of it that there is no hurry. A screen reader finds it there; it is not read out every second. */
function Timer({ timer, planned }: { readonly timer: TalkTimer; readonly planned: number | null }) {
  const { text, over } = timerText(timer.elapsed, planned);
  return (
    <>
      <span className="talk__clock" role="timer" aria-live="off">
        {timer.running || timer.elapsed > 0 || planned !== null ? text : null}
      </span>
      <KeyButton shows="T" mark="timer" className="barkey" aria-pressed={timer.running} onClick={timer.toggle}>
        {t(timer.running ? 'room.timerStop' : 'room.timerStart')}
      </KeyButton>
      {over ? <p className="talk__over">{t('room.timerOver')}</p> : null}
    </>
  );
}
