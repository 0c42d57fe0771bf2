import { useState } from 'react';
import type { RoomRevealView } from '../../../game/session/room-view.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Stamp } from '../../components/stamp.tsx';
import { t } from '../../i18n/translate.ts';
import { EvidenceList } from '../reveal/evidence-list.tsx';
import { Provenance } from '../reveal/provenance.tsx';
import { RevealedImage } from '../reveal/revealed-image.tsx';
import { RevealedText } from '../reveal/revealed-text.tsx';
import { Aftermath, RoomVerdict } from './room-verdict.tsx';
import { TeamsTable } from './teams-table.tsx';

interface RoomRevealedProps {
  readonly view: RoomRevealView;
  readonly mediaBase: string;
  readonly comparing: boolean;
}

/** An exhibit with all that there is to tell of it, and of the room's votes on it. */
export function RoomRevealed({ view, mediaBase, comparing }: RoomRevealedProps) {
  const { exhibit, teams } = view;
  const [pointed, setPointed] = useState<number | null>(null);
  return (
    <div className="roomreveal">
      <section className="mount reveal__mount" aria-label={t('reveal.exhibit', { label: exhibit.face.label })}>
        {exhibit.face.medium === 'image' ? (
          <RevealedImage
            exhibit={exhibit}
            mediaBase={mediaBase}
            comparing={comparing}
            pointed={pointed}
            point={setPointed}
          />
        ) : (
          <RevealedText exhibit={exhibit} turnPlaced={null} pointed={pointed} point={setPointed} />
        )}
        <Stamp truth={exhibit.truth} />
        <div className="reveal__caption">
          <span className="mono caps roomstage__label">
            {t('play.label', { label: exhibit.face.label, medium: t(`medium.${exhibit.medium}`) })}
          </span>
          <span>{exhibit.face.title}</span>
        </div>
      </section>
      <ScrollRegion className="roomreveal__side" name={t('reveal.explained')}>
        <RoomVerdict view={view} />
        <EvidenceList exhibit={exhibit} pointed={pointed} point={setPointed} />
        {teams.length === 0 ? null : (
          <section className="rule">
            <h2>{t('room.teams')}</h2>
            <TeamsTable teams={teams} answers />
          </section>
        )}
        <Aftermath view={view} />
        <Provenance exhibit={exhibit} checked={false} />
      </ScrollRegion>
    </div>
  );
}
