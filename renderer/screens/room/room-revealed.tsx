import { useState } from 'react';
import type { RoomRevealView } from '../../../game/session/room-view.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { t } from '../../i18n/translate.ts';
import { EvidenceList } from '../reveal/evidence-list.tsx';
import { Provenance } from '../reveal/provenance.tsx';
import { RevealedMount } from '../reveal/revealed-mount.tsx';
import { Aftermath, RoomVerdict } from './room-verdict.tsx';
import { TeamsTable } from './teams-table.tsx';

interface RoomRevealedProps {
  readonly view: RoomRevealView;
  readonly comparing: boolean;
}

/** An exhibit with all that there is to tell of it, and of the room's votes on it. */
export function RoomRevealed({ view, comparing }: RoomRevealedProps) {
  const { exhibit, teams } = view;
  const [pointed, setPointed] = useState<number | null>(null);
  return (
    <div className="roomreveal">
      <RevealedMount
        exhibit={exhibit}
        comparing={comparing}
        turnPlaced={null}
        small={false}
        pointed={pointed}
        point={setPointed}
      />
      <ScrollRegion className="roomreveal__side" name={t('reveal.explained')}>
        <RoomVerdict view={view} />
        <EvidenceList exhibit={exhibit} pointed={pointed} point={setPointed} />
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
