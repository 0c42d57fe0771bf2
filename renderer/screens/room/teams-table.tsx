import './teams-table.css';
import type { TeamScore } from '../../../game/session/room-view.ts';
import { DataTable } from '../../figures/data-table.tsx';
import { held } from '../../figures/held.ts';
import { t } from '../../i18n/translate.ts';
import { TeamSign } from './team-sign.tsx';

interface TeamsTableProps {
  readonly teams: readonly TeamScore[];
  /** Points in hand that each of them began with. */
  readonly stake: number;
  /** Whether what each said last is told, and whether it was right. */
  readonly answers?: boolean;
}

/** The teams in the order of their seats, which is no ranking, with their points so far. */
export function TeamsTable({ teams, stake, answers = false }: TeamsTableProps) {
  return (
    <div className="teams">
      <DataTable
        caption={t('room.teamsCaption')}
        captionHidden
        head={[
          t('room.teamHead'),
          ...(answers ? [t('room.said'), t('room.wasRight')] : []),
          t(stake === 0 ? 'room.points' : 'room.pointsFrom', { stake }),
        ]}
        rows={teams.map(({ team, level, correct, points }) => ({
          key: team,
          cells: [
            <span className="teams__name" key={team}>
              <TeamSign team={team} /> {t(`team.${team}`)}
            </span>,
            ...(answers
              ? [
                  level === null ? '–' : t(`level.${level}`),
                  correct === null ? '–' : t(correct ? 'room.yes' : 'room.no'),
                ]
              : []),
            held(points, stake),
          ],
        }))}
      />
    </div>
  );
}
