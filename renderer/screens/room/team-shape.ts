import { TEAM_NAMES, type TeamName } from '../../../game/session/room-plan.ts';

/**
 * Eight outlines in a square of 40, by a team's place in its list: none is the square of *real* or the diamond of *generated*, and no two
 * teams of a list share one.
 */
const OUTLINES = [
  'M20 3a17 17 0 1 1 0 34a17 17 0 1 1 0-34z',
  'M11 5h18l9 15-9 15H11L2 20z',
  'M20 3l17.5 12.7-6.7 20.6H9.2L2.5 15.7z',
  'M4 5h32v15c0 9-7 14.5-16 17.5C11 34.5 4 29 4 20z',
  'M4 37V18a16 15 0 0 1 32 0v19z',
  'M13 3h14l10 10v14L27 37H13L3 27V13z',
  'M20 2c7 9 14.5 14 14.5 22a14.5 14 0 0 1-29 0C5.5 16 13 11 20 2z',
  'M3 5h34L29 36H11z',
] as const;

const NAMES: readonly TeamName[] = [...TEAM_NAMES.colours, ...TEAM_NAMES.animals];

/** The outline of a team's sign, as the data of a path. */
export function teamOutline(team: TeamName): string {
  return OUTLINES[NAMES.indexOf(team) % OUTLINES.length] ?? OUTLINES[0];
}
