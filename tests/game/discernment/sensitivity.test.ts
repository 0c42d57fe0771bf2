import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../game/discernment/normal.ts';
import type { Counts } from '../../../game/discernment/report.ts';
import { corrected, estimate, leanOf, logLinear, sensitivityOf } from '../../../game/discernment/sensitivity.ts';

const counts = (hits: number, misses: number, falseAlarms: number, correctRejections: number): Counts => ({
  hits,
  misses,
  falseAlarms,
  correctRejections,
});

describe('worked examples', () => {
  test('Macmillan and Creelman (2005), chapter 1: 20 of 25 old and 10 of 25 new faces called old', () => {
    // H = .8, F = .4: d′ = 0.842 + 0.253 = 1.095, and c = −(0.842 − 0.253) / 2 = −0.294.
    const { dPrime, criterion } = estimate(20 / 25, 10 / 25, 25, 25);
    expect(dPrime.value).toBeCloseTo(1.095, 3);
    expect(criterion.value).toBeCloseTo(-0.294, 3);
    // The variance by its formula with the tables' heights φ(0.842) = .280 and φ(−0.253) = .386:
    // .16/(25 × .0784) + .24/(25 × .149) = .0816 + .0644 = .146; its root is .382, and 1.96 times that .749.
    expect(dPrime.high - dPrime.value).toBeCloseTo(0.749, 2);
    expect(dPrime.value - dPrime.low).toBeCloseTo(0.749, 2);
    expect(criterion.high - criterion.value).toBeCloseTo(0.749 / 2, 2);
  });

  test('the data of Stanislaw and Todorov (1999): rates .99 and .68', () => {
    // 50 hits of 50 (brought from 1 to .99) and 17 false alarms of 25: d′ = 1.86, c = −1.40, as worked through again in the
    // documentation of the Perl module Statistics::SDT, which agrees with the paper.
    const { dPrime, criterion } = estimate(0.99, 17 / 25, 50, 25);
    expect(dPrime.value).toBeCloseTo(1.86, 2);
    expect(criterion.value).toBeCloseTo(-1.4, 2);
  });

  test('Wickens (2002), with the log-linear correction: 82 and 46 "yes" of 100 each', () => {
    // The R package statpsych gives HR .8168317, FAR .460396, d′ 1.002793, bias −.4019603 for its function `signal(82, 46, 100, 100)`.
    expect(logLinear(82, 100)).toBeCloseTo(0.8168317, 7);
    expect(logLinear(46, 100)).toBeCloseTo(0.460396, 6);
    const { dPrime, criterion } = corrected(counts(82, 18, 46, 54));
    expect(dPrime.value).toBeCloseTo(1.002793, 6);
    expect(criterion.value).toBeCloseTo(-0.4019603, 6);
  });

  test('rates whose d′ others have printed to two decimals', () => {
    // The first from the manual of |STAT's dprime (1985), the others from a course handout by W. Schneider.
    for (const [hit, falseAlarm, dPrime] of [
      [0.7, 0.4, 0.78],
      [0.7, 0.1, 1.81],
      [0.85, 0.05, 2.68],
      [0.5, 0.4, 0.25],
    ] as const) {
      expect(estimate(hit, falseAlarm, 10, 10).dPrime.value).toBeCloseTo(dPrime, 2);
    }
  });
});

describe('Hautus (1995): the log-linear correction', () => {
  test('adds a half and one, whatever was observed, so that nothing is infinite', () => {
    expect(logLinear(0, 20)).toBe(0.5 / 21);
    expect(logLinear(20, 20)).toBe(20.5 / 21);
    expect(logLinear(10, 20)).toBe(0.5);
    const perfect = corrected(counts(15, 0, 0, 15));
    expect(perfect.dPrime.value).toBeCloseTo(2 * normalQuantile(15.5 / 16), 12);
    expect(Number.isFinite(perfect.dPrime.high)).toBe(true);
    expect(perfect.criterion.value).toBeCloseTo(0, 12);
  });

  test('errs on the low side on average, never on the high one, as he found', () => {
    for (const [hitRate, falseAlarmRate] of [
      [0.8, 0.2],
      [0.9, 0.1],
      [0.7, 0.4],
    ] as const) {
      const { mean } = sampling(20, hitRate, falseAlarmRate);
      expect(mean).toBeLessThan(normalQuantile(hitRate) - normalQuantile(falseAlarmRate));
      expect(mean).toBeGreaterThan((normalQuantile(hitRate) - normalQuantile(falseAlarmRate)) * 0.85);
    }
  });
});

const binomial = (n: number, p: number): readonly number[] => {
  const chances = [(1 - p) ** n];
  for (let k = 1; k <= n; k += 1) chances.push(((chances[k - 1] ?? 0) * (n - k + 1) * p) / (k * (1 - p)));
  return chances;
};

/** The exact sampling distribution of the corrected d′, by adding up every outcome (as Miller 1996 does), and its intervals' cover. */
function sampling(
  n: number,
  hitRate: number,
  falseAlarmRate: number,
): { mean: number; variance: number; cover: number } {
  const truth = normalQuantile(hitRate) - normalQuantile(falseAlarmRate);
  let [mean, square, cover] = [0, 0, 0];
  for (const [hits, hitChance] of binomial(n, hitRate).entries()) {
    for (const [falseAlarms, falseAlarmChance] of binomial(n, falseAlarmRate).entries()) {
      const chance = hitChance * falseAlarmChance;
      const { dPrime } = corrected(counts(hits, n - hits, falseAlarms, n - falseAlarms));
      mean += chance * dPrime.value;
      square += chance * dPrime.value ** 2;
      if (dPrime.low <= truth && truth <= dPrime.high) cover += chance;
    }
  }
  return { mean, variance: square - mean ** 2, cover };
}

describe('the intervals', () => {
  test('have the variance of the exact sampling distribution where there is much to count', () => {
    const n = 200;
    const { dPrime } = estimate(0.8, 0.3, n, n);
    const deviation = (dPrime.high - dPrime.low) / (2 * normalQuantile(0.975));
    expect(Math.sqrt(sampling(n, 0.8, 0.3).variance) / deviation).toBeCloseTo(1, 1);
  });

  test('cover the true d′ 95 times in a hundred with forty answers and with two hundred', () => {
    for (const n of [20, 100]) {
      for (const [hitRate, falseAlarmRate] of [
        [0.5, 0.5],
        [0.7, 0.4],
        [0.8, 0.2],
      ] as const) {
        const { cover } = sampling(n, hitRate, falseAlarmRate);
        expect(cover).toBeGreaterThan(0.93);
        expect(cover).toBeLessThan(0.99);
      }
    }
  });
});

describe('what is said', () => {
  test('d′ is given from forty answers on; before that, the counts and why', () => {
    expect(sensitivityOf(counts(15, 4, 5, 15))).toEqual({ known: false, reason: 'too-few', needed: 40, have: 39 });
    expect(sensitivityOf(counts(15, 5, 5, 15))).toEqual({ known: true, ...corrected(counts(15, 5, 5, 15)) });
    expect(sensitivityOf(counts(0, 0, 0, 0))).toEqual({ known: false, reason: 'too-few', needed: 40, have: 0 });
  });

  test('with one kind alone there is nothing to tell apart', () => {
    const reason = { known: false, reason: 'one-kind-only', needed: 40, have: 50 };
    expect(sensitivityOf(counts(40, 10, 0, 0))).toEqual(reason);
    expect(sensitivityOf(counts(0, 0, 10, 40))).toEqual(reason);
  });

  test('d′ is zero where hits and false alarms are alike, and turns with the labels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60), (n, one, two) => {
        const [hits, falseAlarms] = [Math.min(one, n), Math.min(two, n)];
        const there = corrected(counts(hits, n - hits, falseAlarms, n - falseAlarms));
        const back = corrected(counts(falseAlarms, n - falseAlarms, hits, n - hits));
        expect(back.dPrime.value).toBeCloseTo(-there.dPrime.value, 10);
        expect(back.criterion.value).toBeCloseTo(there.criterion.value, 10);
        expect(corrected(counts(hits, n - hits, hits, n - hits)).dPrime.value).toBeCloseTo(0, 10);
      }),
    );
  });

  test('a lean is told from ten of each kind on, and only where the interval leaves no doubt', () => {
    expect(leanOf(counts(9, 0, 9, 0))).toBe('too-few');
    expect(leanOf(counts(30, 0, 9, 0))).toBe('too-few');
    expect(leanOf(counts(14, 1, 11, 4))).toBe('generated');
    expect(leanOf(counts(4, 11, 1, 14))).toBe('real');
    expect(leanOf(counts(10, 5, 6, 9))).toBe('even');
  });
});
