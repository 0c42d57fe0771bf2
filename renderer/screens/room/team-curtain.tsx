import './team-curtain.css';
import type { Command } from '../../../game/session/command.ts';
import type { VoteView } from '../../../game/session/room-view.ts';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { RoomBar } from './room-bar.tsx';
import { TeamSign } from './team-sign.tsx';
import { useHiddenAnswer } from './use-hidden-answer.ts';

interface TeamCurtainProps {
  readonly view: VoteView;
  readonly team: NonNullable<VoteView['team']>;
  readonly dispatch: (command: Command) => void;
}

/** Calls a team to the screen. Nothing of the exhibit or of any vote is shown until it is there. */
export function TeamCurtain({ view, team, dispatch }: TeamCurtainProps) {
  const { progress, face, ballot } = view;
  const answer = useHiddenAnswer(face.label);
  const lift = (): void => dispatch({ type: 'next' });
  const back = ballot === 'second' && team.seat === 1 ? (): void => dispatch({ type: 'back' }) : undefined;
  useKeys({ onward: lift, back, hide: answer.toggle });
  const vote = t(view.revote ? `room.vote.${ballot}` : 'room.vote.only');
  return (
    <div className="page room">
      <RoomBar progress={progress} done={progress.position - 1} step={vote} answer={answer} />
      <main className="room__main curtain">
        <p className="mono caps">{t('room.seat', { label: face.label, n: team.seat, of: team.seats })}</p>
        <TeamSign team={team.name} />
        <FocusHeading of={`${face.label} ${ballot} ${team.seat}`}>
          {t('room.come', { team: t(`team.${team.name}`) })}
        </FocusHeading>
        <p className="curtain__others">{t('room.lookAway')}</p>
        <div className="room__row">
          {back === undefined ? null : (
            <KeyButton shows="←" onClick={back}>
              {t('room.toTalk')}
            </KeyButton>
          )}
          <KeyButton primary shows={t('play.space')} onClick={lift}>
            {t('room.lift')}
          </KeyButton>
        </div>
      </main>
    </div>
  );
}
