import './team-vote.css';
import type { Command, Level } from '../../../game/session/command.ts';
import type { VoteView } from '../../../game/session/room-view.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useChoices } from '../../keys/use-choices.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { AnswerSide, LEVELS } from '../look/answer-side.tsx';
import { useImageTools } from '../look/use-image-tools.ts';
import { PassOver } from './pass-over.tsx';
import { RoomBar } from './room-bar.tsx';
import { RoomStage } from './room-stage.tsx';
import { stageKeys } from './stage-keys.ts';
import { TeamSign } from './team-sign.tsx';
import { useHiddenAnswer } from './use-hidden-answer.ts';

interface TeamVoteProps {
  readonly view: VoteView;
  readonly team: NonNullable<VoteView['team']>;
  readonly dispatch: (command: Command) => void;
}

/** One team answers at the screen, while the others look away. */
export function TeamVote({ view, team, dispatch }: TeamVoteProps) {
  const { face, progress, ballot } = view;
  const tools = useImageTools(face.label);
  const kept = useHiddenAnswer(face.label);
  const answer = (level: Level): void => dispatch({ type: 'answer', level });
  const lock = (): void => dispatch({ type: 'lock' });
  const { group, follow } = useChoices<HTMLElement>();
  useKeys({
    pick: {
      of: LEVELS.length,
      choose: (place) => {
        follow(place);
        answer(LEVELS[place] ?? 1);
      },
    },
    onward: lock,
    hide: kept.toggle,
    ...stageKeys(face, tools),
  });
  const name = t('room.team', { team: t(`team.${team.name}`) });
  const vote = t(view.revote ? `room.vote.${ballot}` : 'room.vote.only');
  return (
    <div className="page room">
      <RoomBar
        progress={progress}
        done={progress.position - 1}
        step={vote}
        answer={kept}
        more={<PassOver label={face.label} dispatch={dispatch} />}
      />
      <main className="room__main">
        <RoomStage
          face={face}
          caption={view.caption}
          tools={tools}
          step={`${vote}, ${name}.`}
          leaveOut={() => dispatch({ type: 'skip' })}
        />
        <section ref={group} className="dock team-dock" aria-label={t('room.teamAnswer', { team: name })}>
          <AnswerSide side="real" chosen={team.level} answer={answer} />
          <div className="dock__middle">
            <p className="team-dock__name">
              <TeamSign team={team.name} /> {name}
            </p>
            <KeyButton primary shows="Enter" disabled={team.level === null} onClick={lock}>
              {t('play.lock')}
            </KeyButton>
          </div>
          <AnswerSide side="generated" chosen={team.level} answer={answer} />
        </section>
      </main>
    </div>
  );
}
