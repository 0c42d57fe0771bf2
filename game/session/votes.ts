import type { Level } from './command.ts';
import type { RoomPlan } from './room-plan.ts';
import type { Ballot, Vote } from './state.ts';

/** Answers of one kind in a vote. `sure` is false where only *real* or *generated* was asked: then the level tells the side alone. */
export interface Voters {
  readonly level: Level;
  readonly count: number;
  /** The team's seat, from 0; null for hands. */
  readonly seat: number | null;
  readonly sure: boolean;
}

/** The levels that the places of a tally stand for. Two places stand for the two sides, as leaning answers. */
const LEVELS: Readonly<Record<number, readonly Level[]>> = { 2: [3, 4], 6: [1, 2, 3, 4, 5, 6] };

/** How many answers a scale has. */
export const placesOf = (scale: 'six' | 'two'): 2 | 6 => (scale === 'six' ? 6 : 2);

/** A vote as answers: hands by level, or one for each team that answered. Empty for no vote. */
export function votersOf(vote: Vote | null): readonly Voters[] {
  if (vote === null) return [];
  if (vote.way === 'teams')
    return vote.levels.flatMap((level, seat) => (level === null ? [] : [{ level, count: 1, seat, sure: true }]));
  const levels = LEVELS[vote.counts.length] ?? [];
  return levels.flatMap((level, place) => {
    const count = vote.counts[place] ?? 0;
    return count === 0 ? [] : [{ level, count, seat: null, sure: levels.length === 6 }];
  });
}

/** A vote before anybody has voted. */
export function emptyVote({ voting }: RoomPlan): Vote {
  return voting.way === 'teams'
    ? { way: 'teams', levels: voting.teams.map(() => null) }
    : { way: 'hands', counts: Array.from({ length: placesOf(voting.scale) }, () => 0) };
}

/** What the class said last of an exhibit. */
export const finalVote = ({ first, second }: Ballot): Vote | null => second ?? first;
