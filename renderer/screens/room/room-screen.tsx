import { assertNever } from '../../../game/result.ts';
import type { Command } from '../../../game/session/command.ts';
import type { RoomView } from '../../../game/session/room-view.ts';
import { DeckScreen } from '../discuss/deck-screen.tsx';
import { DiscussScreen } from '../discuss/discuss-screen.tsx';
import type { SessionOrigin } from '../report/use-result.ts';
import { TrustScreen } from '../trust/trust-screen.tsx';
import { RoomDebriefScreen } from './room-debrief-screen.tsx';
import { RoomResultScreen } from './room-result-screen.tsx';
import { RoomRevealScreen } from './room-reveal-screen.tsx';
import { TalkScreen } from './talk-screen.tsx';
import { VoteScreen } from './vote-screen.tsx';

interface RoomScreenProps {
  readonly view: RoomView;
  readonly origin: SessionOrigin;
  readonly dispatch: (command: Command) => void;
}

/** What a class sees on its one screen, and what comes before and after a player's own lesson. */
export function RoomScreen({ view, origin, dispatch }: RoomScreenProps) {
  switch (view.name) {
    case 'trust':
      return <TrustScreen view={view} dispatch={dispatch} />;
    case 'vote':
      return <VoteScreen view={view} dispatch={dispatch} />;
    case 'talk':
      return <TalkScreen view={view} dispatch={dispatch} />;
    case 'room-reveal':
      return <RoomRevealScreen view={view} dispatch={dispatch} />;
    case 'discuss':
      return <DiscussScreen view={view} dispatch={dispatch} />;
    case 'deck':
      return <DeckScreen view={view} dispatch={dispatch} />;
    case 'room-result':
      return <RoomResultScreen view={view} dispatch={dispatch} />;
    case 'room-debrief':
      return <RoomDebriefScreen view={view} origin={origin} />;
    default:
      return assertNever(view);
  }
}
