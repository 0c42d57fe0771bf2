import { MOST_HANDS } from '../../../game/session/room-plan.ts';

/** Hands as counted so far, and the counts before each change, the youngest last. */
export interface TallyDraft {
  readonly counts: readonly number[];
  readonly past: readonly (readonly number[])[];
}

/** Changes that can be undone. */
const LONGEST_PAST = 100;

/** The draft with the hands for one answer (by its place on the scale, from 0) set, as far as a hall has so many; null if nothing changes by it. */
export function counted({ counts, past }: TallyDraft, place: number, hands: number): TallyDraft | null {
  const others = totalOf(counts) - (counts[place] ?? 0);
  const count = Math.min(MOST_HANDS - others, Math.max(0, hands));
  if (counts[place] === count || counts[place] === undefined) return null;
  return { counts: counts.with(place, count), past: [...past, counts].slice(-LONGEST_PAST) };
}

/** Adds hands to an answer, or takes some away; null if nothing changes by it. */
export function withHands(draft: TallyDraft, place: number, by: number): TallyDraft | null {
  return counted(draft, place, (draft.counts[place] ?? 0) + by);
}

/** Takes the last change back; null if there is none. */
export function undone({ past }: TallyDraft): TallyDraft | null {
  const counts = past.at(-1);
  return counts === undefined ? null : { counts, past: past.slice(0, -1) };
}

/** All hands together. */
export const totalOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
