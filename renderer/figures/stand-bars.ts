import { STANDS } from '../../game/session/room-plan.ts';

/** One stand in one of two counts. */
export interface StandBar {
  readonly stand: (typeof STANDS)[number];
  readonly hands: number;
  /** Of all hands of its own count, 0..1; 0 where no hand went up. */
  readonly share: number;
  /** Height, 0..1: 1 is the largest share of either count, so that counts of different size can be compared. */
  readonly height: number;
}

/** A count of hands over the four stands. */
export interface StandSeries {
  readonly key: 'before' | 'after';
  readonly total: number;
  readonly bars: readonly StandBar[];
}

const totalOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The counts that there are, by the stands: shares and not hands are drawn, for the room may not have been counted whole both times. */
export function standSeries(before: readonly number[] | null, after: readonly number[] | null): readonly StandSeries[] {
  const given = [['before', before] as const, ['after', after] as const].flatMap(([key, counts]) =>
    counts === null || totalOf(counts) === 0 ? [] : [{ key, counts, total: totalOf(counts) }],
  );
  const most = Math.max(0, ...given.flatMap(({ counts, total }) => counts.map((count) => count / total)));
  return given.map(({ key, counts, total }) => ({
    key,
    total,
    bars: STANDS.map((stand, place) => {
      const hands = counts[place] ?? 0;
      const share = hands / total;
      return { stand, hands, share, height: share / most };
    }),
  }));
}
