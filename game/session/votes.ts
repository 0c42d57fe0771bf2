import { certain } from '../certain.ts';
import type { Level } from './command.ts';
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
const SIX: readonly Level[] = [1, 2, 3, 4, 5, 6];
const TWO: readonly Level[] = [3, 4];

/** How many answers a scale has. */
export const placesOf = (scale: 'six' | 'two'): 2 | 6 => (scale === 'six' ? 6 : 2);

/** A vote as answers: hands by level, or one for each team that answered. Empty for no vote. */
export function votersOf(vote: Vote | null): readonly Voters[] {
  if (vote === null) return [];
  if (vote.way === 'teams')
    return vote.levels.flatMap((level, seat) => (level === null ? [] : [{ level, count: 1, seat, sure: true }]));
  const sure = vote.counts.length === placesOf('six');
  const levels = sure ? SIX : TWO;
  return vote.counts.flatMap((count, place) =>
    count === 0 ? [] : [{ level: certain(levels[place], `answer ${place}`), count, seat: null, sure }],
  );
}

/** What the class said last of an exhibit. */
export const finalVote = ({ first, second }: Ballot): Vote | null => second ?? first;
