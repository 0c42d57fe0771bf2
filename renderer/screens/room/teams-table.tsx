import './teams-table.css';
import type { TeamScore } from '../../../game/session/room-view.ts';
import { DataTable } from '../../figures/data-table.tsx';
import { signed } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import { TeamSign } from './team-sign.tsx';

interface TeamsTableProps {
  readonly teams: readonly TeamScore[];
  /** Whether what each said last is told, and whether it was right. */
  readonly answers?: boolean;
}

/** The teams in the order of their seats, which is no ranking, with their points so far. */
export function TeamsTable({ teams, answers = false }: TeamsTableProps) {
  return (
    <div className="teams">
      <DataTable
        caption={t('room.teamsCaption')}
        captionHidden
        head={[t('room.teamHead'), ...(answers ? [t('room.said'), t('room.wasRight')] : []), t('room.points')]}
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
            signed(points),
          ],
        }))}
      />
    </div>
  );
}
