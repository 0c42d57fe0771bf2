import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../../game/discernment/judgement.ts';
import { areaUnder, rocOf } from '../../../game/discernment/roc.ts';
import { brierOf, calibrationOf, statedProbability } from '../../../game/discernment/calibration.ts';
import type { Level } from '../../../game/session/command.ts';
import { judged } from './judged.ts';

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5, 6];

/** As many judgements at each level as told, from level 6 down to 1. */
const ratings = (truth: Judgement['truth'], countsFrom6: readonly number[]): readonly Judgement[] =>
  countsFrom6.flatMap((count, index) => Array.from({ length: count }, () => judged(truth, (6 - index) as Level)));

const anyJudgements = fc.array(
  fc
    .tuple(fc.constantFrom('real', 'generated', 'part'), fc.constantFrom(...LEVELS))
    .map(([truth, level]) => judged(truth, level)),
);

describe('the ROC', () => {
  // Recognition of odours on a six-point scale (Macmillan and Creelman 2005, chapter 3, as tabulated in the R package sensR).
  const odours = [...ratings('generated', [112, 112, 72, 53, 22, 4]), ...ratings('real', [7, 38, 50, 117, 101, 62])];

  test('of a published rating experiment adds the ratings up from the surest', () => {
    const points = rocOf(odours);
    expect(points.map((point) => point.from)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(points.map((point) => point.hitRate.toFixed(2))).toEqual([
      '0.00',
      '0.30',
      '0.60',
      '0.79',
      '0.93',
      '0.99',
      '1.00',
    ]);
    expect(points.map((point) => point.falseAlarmRate.toFixed(2))).toEqual([
      '0.00',
      '0.02',
      '0.12',
      '0.25',
      '0.57',
      '0.83',
      '1.00',
    ]);
  });

  test('has an area that is the chance to rate a generated one higher than a real one', () => {
    fc.assert(
      fc.property(anyJudgements, (judgements) => {
        const generated = judgements.filter(({ truth }) => truth !== 'real');
        const real = judgements.filter(({ truth }) => truth === 'real');
        const wins = generated.flatMap((one) => real.map((other) => (Math.sign(one.level - other.level) + 1) / 2));
        const area = areaUnder(rocOf(judgements));
        if (wins.length === 0) expect(area).toBeNull();
        else expect(area).toBeCloseTo(wins.reduce((sum, win) => sum + win, 0) / wins.length, 10);
      }),
    );
  });

  test('uses the first look: the gut answer where the context was checked', () => {
    const points = rocOf([judged('generated', 6, { gut: 1 }), judged('real', 1, { gut: 6 })]);
    expect(points.find((point) => point.from === 4)).toEqual({ from: 4, falseAlarmRate: 1, hitRate: 0 });
  });

  test('is empty where one kind is missing', () => {
    expect(rocOf([judged('real', 3)])).toEqual([]);
    expect(rocOf([judged('part', 3)])).toEqual([]);
  });
});

describe('calibration', () => {
  test('counts for each confidence how often it was right', () => {
    const bins = calibrationOf([
      judged('real', 1),
      judged('generated', 1),
      judged('generated', 6),
      judged('part', 5),
      judged('real', 4),
      judged('real', 3),
    ]);
    expect(bins.map(({ confidence, right, paysFrom }) => [confidence, right.k, right.n, paysFrom])).toEqual([
      ['leaning', 1, 2, 1 / 2],
      ['likely', 1, 1, 2 / 3],
      ['certain', 2, 3, 4 / 5],
    ]);
  });

  test('states the middle of the range in which a confidence pays best', () => {
    expect(LEVELS.map(statedProbability).map((p) => p.toFixed(4))).toEqual([
      '0.1000',
      '0.2667',
      '0.4167',
      '0.5833',
      '0.7333',
      '0.9000',
    ]);
    for (const level of LEVELS)
      expect(statedProbability(level) + statedProbability((7 - level) as Level)).toBeCloseTo(1, 12);
  });

  test('the Brier score is the mean squared distance between what was stated and what was so', () => {
    expect(brierOf([judged('generated', 6)])).toBeCloseTo(0.01, 12);
    expect(brierOf([judged('real', 6)])).toBeCloseTo(0.81, 12);
    expect(brierOf([judged('generated', 6), judged('real', 6), judged('part', 3)])).toBeCloseTo(
      (0.01 + 0.81 + (7 / 12) ** 2) / 3,
      12,
    );
    expect(brierOf([])).toBeNull();
  });

  test('the final answers count, not the gut answers', () => {
    expect(brierOf([judged('generated', 6, { gut: 1 })])).toBeCloseTo(0.01, 12);
    expect(calibrationOf([judged('generated', 6, { gut: 3 })])[2]?.right).toMatchObject({ k: 1, n: 1 });
  });
});
