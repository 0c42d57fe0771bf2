import './team-sign.css';
import type { TeamName } from '../../../game/session/room-plan.ts';
import { t } from '../../i18n/translate.ts';
import { teamOutline } from './team-shape.ts';

/** A team's sign: the first letters of its name in an outline of its own; teams that are called by a colour have that too. */
export function TeamSign({ team }: { readonly team: TeamName }) {
  return (
    <svg className="team-sign" viewBox="0 0 40 40" data-team={team} aria-hidden="true">
      <path className="team-sign__shape" d={teamOutline(team)} />
      <text className="team-sign__letters" x={20} y={26} textAnchor="middle">
        {t(`team.${team}`).slice(0, 2)}
      </text>
    </svg>
  );
}
