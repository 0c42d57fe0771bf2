import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, type Share } from '../../renderer/screens/paper/lay-out.ts';

const QUARTERS = { quarter: 1, half: 2, whole: 4 } as const;

describe('cards on pages', () => {
  it('are four or two to a page', () => {
    const all = (share: Share, n: number): readonly number[] =>
      layOut(Array.from({ length: n }, () => share)).map((page) => page.length);
    expect(all('quarter', 10)).toEqual([4, 4, 2]);
    expect(all('half', 5)).toEqual([2, 2, 1]);
    expect(all('whole', 2)).toEqual([1, 1]);
  });

  it('across the page begin a row of their own', () => {
    expect(layOut(['quarter', 'half', 'quarter', 'quarter'])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('keep their order, are all there, and fit, whatever their shares', () => {
    const shares = fc.array(fc.constantFrom<Share>('quarter', 'half', 'whole'), { maxLength: 40 });
    fc.assert(
      fc.property(shares, (given) => {
        const pages = layOut(given);
        expect(pages.flat()).toEqual(given.map((_, at) => at));
        for (const page of pages) {
          let taken = 0;
          for (const at of page) {
            const share = given[at] ?? 'whole';
            if (share !== 'quarter') taken = Math.ceil(taken / 2) * 2;
            taken += QUARTERS[share];
          }
          expect(taken).toBeGreaterThan(0);
          expect(taken).toBeLessThanOrEqual(4);
        }
      }),
    );
  });
});
