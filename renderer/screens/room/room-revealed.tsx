import type { RoomRevealView } from '../../../game/session/room-view.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { t } from '../../i18n/translate.ts';
import { Provenance } from '../reveal/provenance.tsx';
import { RevealedMount } from '../reveal/revealed-mount.tsx';
import { EvidenceInTurn } from './evidence-in-turn.tsx';
import { Aftermath, RoomVerdict } from './room-verdict.tsx';
import { TeamsTable } from './teams-table.tsx';

interface RoomRevealedProps {
  readonly view: RoomRevealView;
  readonly comparing: boolean;
  /** Which piece of evidence is told, from 0. */
  readonly nth: number;
  readonly tell: (nth: number) => void;
}

/** An exhibit with all that there is to tell of it, and of the room's votes on it. */
export function RoomRevealed({ view, comparing, nth, tell }: RoomRevealedProps) {
  const { exhibit, teams } = view;
  return (
    <div className="roomreveal">
      <RevealedMount
        exhibit={exhibit}
        comparing={comparing}
        turnPlaced={null}
        small={false}
        pointed={nth}
        // A mouse that rests where a mark comes to lie would choose for the presenter.
        point={() => undefined}
      />
      <ScrollRegion className="roomreveal__side" name={t('reveal.explained')}>
        <RoomVerdict view={view} />
        <EvidenceInTurn exhibit={exhibit} nth={nth} tell={tell} />
        {teams.length === 0 ? null : (
          <section className="rule">
            <h2>{t('room.teams')}</h2>
            <TeamsTable teams={teams} stake={view.progress.stake} answers />
          </section>
        )}
        <Aftermath view={view} />
        <Provenance exhibit={exhibit} checked={false} />
      </ScrollRegion>
    </div>
  );
}
