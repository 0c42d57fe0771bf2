import type { ReportFigures, TeamLesson } from '../../../game/results/report-shape.ts';
import { DataTable } from '../../figures/data-table.tsx';
import { kOfNMeasured } from '../../figures/rate-text.ts';
import { longDate } from '../../i18n/long-date.ts';
import { signed } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import { TeamSign } from '../room/team-sign.tsx';
import { Note, Part } from './part.tsx';

/** The teams of every lesson that had some, in the order of their seats, which is no ranking. */
export function TeamsPart({ model: { teams } }: { readonly model: ReportFigures }) {
  if (teams.length === 0) return null;
  return (
    <Part title={t('report.teams')} wide>
      {teams.map((lesson) => (
        <Lesson key={lesson.result} lesson={lesson} />
      ))}
    </Part>
  );
}

function Lesson({ lesson: { playedOn, teams } }: { readonly lesson: TeamLesson }) {
  return (
    <div className="part__scroll">
      <DataTable
        caption={t('report.teams.of', { day: longDate(playedOn) })}
        head={[t('report.teams.team'), t('report.teams.first'), t('report.teams.last'), t('report.teams.points')]}
        rows={teams.map(({ team, first, last, points }) => ({
          key: team,
          cells: [
            <span className="part__team" key={team}>
              <TeamSign team={team} /> {t(`team.${team}`)}
            </span>,
            kOfNMeasured(first),
            kOfNMeasured(last),
            signed(points),
          ],
        }))}
      />
      <Note>{t('report.teams.note', { n: Math.max(0, ...teams.map(({ answers }) => answers)) })}</Note>
    </div>
  );
}
