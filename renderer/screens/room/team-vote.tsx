import './team-vote.css';
import type { KeyboardEvent } from 'react';
import type { Command, Level } from '../../../game/session/command.ts';
import type { VoteView } from '../../../game/session/room-view.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { Preload } from '../../components/preload.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { usePresenterKeys } from '../../keys/use-presenter-keys.ts';
import { AnswerSide } from '../look/answer-side.tsx';
import { useImageTools } from '../look/use-image-tools.ts';
import { RoomBar } from './room-bar.tsx';
import { RoomStage } from './room-stage.tsx';
import { stageKeys } from './stage-keys.ts';
import { TeamSign } from './team-sign.tsx';
import { useHiddenAnswer } from './use-hidden-answer.ts';

interface TeamVoteProps {
  readonly view: VoteView;
  readonly team: NonNullable<VoteView['team']>;
  readonly mediaBase: string;
  readonly dispatch: (command: Command) => void;
}

/** One team answers at the screen, while the others look away. */
export function TeamVote({ view, team, mediaBase, dispatch }: TeamVoteProps) {
  const { face, progress, ballot } = view;
  const tools = useImageTools(face.label);
  const kept = useHiddenAnswer(face.label);
  const answer = (level: Level): void => dispatch({ type: 'answer', level });
  const lock = (): void => dispatch({ type: 'lock' });
  useKeys({
    '1': () => answer(1),
    '2': () => answer(2),
    '3': () => answer(3),
    '4': () => answer(4),
    '5': () => answer(5),
    '6': () => answer(6),
    ...stageKeys(face, tools),
  });
  usePresenterKeys({ next: lock, hide: kept.toggle, arrows: !tools.loupe });
  // An answer that was reached by Tab and is chosen already locks.
  const onward = (event: KeyboardEvent): void => {
    if (event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    lock();
  };
  const name = t('room.team', { team: t(`team.${team.name}`) });
  const vote = t(view.revote ? `room.vote.${ballot}` : 'room.vote.only');
  return (
    <div className="page room">
      <RoomBar progress={progress} done={progress.position - 1} step={vote} answer={kept} />
      <main className="room__main">
        <RoomStage face={face} caption={view.caption} mediaBase={mediaBase} tools={tools} step={`${vote}, ${name}.`} />
        <section className="dock team-dock" aria-label={t('room.teamAnswer', { team: name })}>
          <AnswerSide side="real" chosen={team.level} answer={answer} onward={onward} />
          <div className="dock__middle">
            <p className="team-dock__name">
              <TeamSign team={team.name} /> {name}
            </p>
            <KeyButton primary shows="Enter" disabled={team.level === null} onClick={lock}>
              {t('play.lock')}
            </KeyButton>
          </div>
          <AnswerSide side="generated" chosen={team.level} answer={answer} onward={onward} />
        </section>
      </main>
      <Preload file={view.ahead} mediaBase={mediaBase} />
    </div>
  );
}
