import type { RoomDebriefView, VoteOutcome } from '../../../game/session/room-view.ts';
import { GeneratedGlyph, RealGlyph } from '../../components/glyphs.tsx';
import { DataTable } from '../../figures/data-table.tsx';
import { kOfN } from '../../figures/rate-text.ts';
import { t } from '../../i18n/translate.ts';
import { Part } from '../report/part.tsx';

const counted = (outcome: VoteOutcome | null): string => (outcome === null ? '–' : kOfN(outcome.right));

/** Every exhibit of the lesson with how many were right, before the talk and after it. Nothing in a session with the deck. */
export function ExhibitsPart({ exhibits }: { readonly exhibits: RoomDebriefView['exhibits'] }) {
  if (exhibits.length === 0) return null;
  const again = exhibits.some(({ second }) => second !== null);
  return (
    <Part title={t('end.exhibits')} wide>
      <div className="part__scroll part__long">
        <DataTable
          caption={t('end.exhibitsCaption')}
          captionHidden
          head={[
            t('debrief.col.exhibit'),
            t('debrief.col.title'),
            t('debrief.col.truth'),
            t('end.first'),
            ...(again ? [t('end.last')] : []),
          ]}
          rows={exhibits.map(({ label, title, exhibit: { truth }, doubtful, first, second }) => ({
            key: label,
            cells: [
              label,
              <span key="title">
                <bdi translate="no">{title}</bdi>
                {doubtful ? ` ${t('end.doubtful')}` : null}
              </span>,
              <span key="truth" className={`answers__truth ${truth === 'real' ? 'real' : 'gen'}`}>
                {truth === 'real' ? <RealGlyph /> : <GeneratedGlyph />} {t(`truth.${truth}`)}
              </span>,
              counted(first),
              ...(again ? [counted(second)] : []),
            ],
          }))}
        />
      </div>
    </Part>
  );
}
