import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, PER_PAGE } from '../../renderer/screens/paper/lay-out.ts';

const QUARTERS = { quarter: 1, half: 2, whole: 4 } as const;

describe('cards on pages', () => {
  it('are four or two to a page', () => {
    expect(
      layOut(
        Array.from({ length: 10 }, () => 400),
        4,
      ).map((page) => page.length),
    ).toEqual([4, 4, 2]);
    expect(
      layOut(
        Array.from({ length: 5 }, () => 0),
        2,
      ).map((page) => page.length),
    ).toEqual([2, 2, 1]);
  });

  it('get as much of a page as their text needs', () => {
    expect(
      layOut([800, 801, 2000, 2001], 4)
        .flat()
        .map(({ share }) => share),
    ).toEqual(['quarter', 'half', 'half', 'whole']);
    expect(
      layOut([10, 6000], 2)
        .flat()
        .map(({ share }) => share),
    ).toEqual(['half', 'whole']);
  });

  it('across the page begin a row of their own', () => {
    expect(layOut([10, 1500, 10, 10], 4).map((page) => page.map(({ at }) => at))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('keep their order, are all there, and fit, whatever their lengths', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 6000 }), { maxLength: 40 });
    fc.assert(
      fc.property(lengths, fc.constantFrom(...PER_PAGE), (given, perPage) => {
        const pages = layOut(given, perPage);
        expect(pages.flat().map(({ at }) => at)).toEqual(given.map((_, at) => at));
        for (const page of pages) {
          let taken = 0;
          for (const { share } of page) {
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
