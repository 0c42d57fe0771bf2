import { describe, expect, it } from 'vitest';
import { fisher, leastFisher, taroneLevel } from '../../../content/authoring/check/fisher.ts';

describe("Fisher's exact test", () => {
  it('agrees with the tea-tasting table of its inventor: 3 of 4 cups right has a two-sided p of 0.486', () => {
    expect(fisher(3, 4, 4, 8)).toBeCloseTo(34 / 70, 6);
    expect(fisher(4, 4, 4, 8)).toBeCloseTo(2 / 70, 6);
  });

  it('knows the least p that any split could have', () => {
    expect(leastFisher(4, 4, 8)).toBeCloseTo(2 / 70, 6);
    expect(leastFisher(1, 4, 8)).toBeCloseTo(1, 9);
  });
});

describe("Tarone's correction", () => {
  it('does not count tests that could not be significant at all', () => {
    // Two tests that could be, and a thousand that could not: the level is halved, not divided by a thousand and two.
    expect(taroneLevel([0.001, 0.002, ...Array.from({ length: 1000 }, () => 0.5)], 0.05)).toBe(0.05 / 2);
  });

  it('is Bonferroni where all could be', () => {
    expect(
      taroneLevel(
        Array.from({ length: 40 }, () => 1e-9),
        0.05,
      ),
    ).toBeCloseTo(0.05 / 40, 12);
    expect(taroneLevel([], 0.05)).toBe(0.05);
  });
});
