import { talliesOf } from './hands.ts';
import type { Who } from './report-shape.ts';
import type { SessionResult } from './result-schema.ts';

/** Whose results these are. */
export function whoOf(results: readonly SessionResult[]): Who {
  const teams = results.flatMap(({ voters }) => (voters.way === 'teams' ? [voters.teams.length] : []));
  const decks = results.filter(({ mode }) => mode === 'deck').length;
  const hands = results.filter(({ voters }) => voters.way === 'hands').length;
  return {
    results: results.length,
    finished: results.filter(({ finished }) => finished).length,
    alone: results.length - decks - hands - teams.length,
    hands,
    teams: teams.length,
    teamsInAll: teams.reduce((sum, number) => sum + number, 0),
    decks,
    modes: talliesOf(
      results.map(({ mode }) => mode),
      (mode) => mode,
    ),
    days: talliesOf(
      results.map(({ playedOn }) => playedOn),
      (day) => day,
    ),
    packs: talliesOf(
      results.map(({ pack }) => pack),
      ({ id, digest }) => `${id} ${digest}`,
    ),
  };
}
