import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standSeries } from '../../renderer/figures/stand-bars.ts';

const counts = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 4, maxLength: 4 });
const counted = counts.filter((hands) => hands.some((count) => count > 0));

it('shares of a count sum to one, and heights are as shares to the largest of both', () => {
  fc.assert(
    fc.property(counted, counted, (before, after) => {
      const all = standSeries(before, after);
      expect(all.map(({ key }) => key)).toEqual(['before', 'after']);
      const bars = all.flatMap((series) => series.bars);
      const most = Math.max(...bars.map(({ share }) => share));
      for (const { bars: each } of all) expect(each.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      for (const { share, height } of bars) expect(height).toBeCloseTo(share / most, 9);
      expect(all.map((series) => series.bars.map(({ hands }) => hands))).toEqual([before, after]);
    }),
  );
});

it('twice the hands in the same proportions are drawn the same', () => {
  fc.assert(
    fc.property(counted, (before) => {
      const [one, other] = standSeries(
        before,
        before.map((count) => count * 2),
      );
      expect(other?.bars.map(({ height }) => height)).toEqual(one?.bars.map(({ height }) => height));
    }),
  );
});

it('a count that was not made, or in which no hand went up, is not drawn', () => {
  expect(standSeries(null, null)).toEqual([]);
  expect(standSeries([0, 0, 0, 0], null)).toEqual([]);
  expect(standSeries(null, [1, 0, 0, 0]).map(({ key, total }) => [key, total])).toEqual([['after', 1]]);
});
