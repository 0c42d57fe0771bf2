import './room.css';
import type { Command } from '../../../game/session/command.ts';
import type { VoteView } from '../../../game/session/room-view.ts';
import { HandsVote } from './hands-vote.tsx';
import { TeamCurtain } from './team-curtain.tsx';
import { TeamVote } from './team-vote.tsx';

interface VoteScreenProps {
  readonly view: VoteView;
  readonly dispatch: (command: Command) => void;
}

/** A class votes: by hands, or team by team from behind a curtain. */
export function VoteScreen({ view, dispatch }: VoteScreenProps) {
  const { hands, team, face, ballot } = view;
  const vote = `${face.label} ${ballot}`;
  if (team === null)
    return hands === null ? null : <HandsVote key={vote} view={view} hands={hands} dispatch={dispatch} />;
  return team.curtain ? (
    <TeamCurtain key={`${vote} ${team.seat}`} view={view} team={team} dispatch={dispatch} />
  ) : (
    <TeamVote key={`${vote} ${team.seat}`} view={view} team={team} dispatch={dispatch} />
  );
}
