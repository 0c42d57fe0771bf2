import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../../game/discernment/judgement.ts';
import { reportOf } from '../../../game/discernment/report-of.ts';
import { isRight, pointsFor } from '../../../game/scoring.ts';
import type { Level } from '../../../game/session/command.ts';
import { judged, times } from './judged.ts';

const level = fc.constantFrom<Level>(1, 2, 3, 4, 5, 6);
const judgements = fc.array(
  fc.record<Judgement>({
    truth: fc.constantFrom('real', 'generated', 'part'),
    level,
    gut: fc.option(level),
    clues: fc.uniqueArray(fc.constantFrom('light', 'voice', 'own words')),
    machine: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    turn: fc.option(fc.record({ at: fc.integer({ min: 1, max: 6 }), placed: fc.option(fc.nat(8)) })),
  }),
  { maxLength: 60 },
);

test('of no answers says nothing and claims nothing', () => {
  expect(reportOf([])).toMatchObject({
    answers: 0,
    points: 0,
    bestPoints: 0,
    hitRate: { share: null },
    trust: { share: null },
    correct: { share: null },
    sensitivity: { known: false, reason: 'too-few' },
    lean: 'too-few',
    roc: [],
    area: null,
    brier: null,
    clues: [],
    machine: null,
    advice: 'keep-going',
  });
});

test('one player of a hand-counted round', () => {
  const report = reportOf([
    judged('generated', 6, { clues: ['light', 'repeats'] }),
    judged('generated', 5, { gut: 2, clues: ['light'] }),
    judged('part', 2, { clues: ['voice'], turn: { at: 3, placed: null } }),
    judged('part', 4, { turn: { at: 3, placed: 4 } }),
    judged('real', 1, { clues: ['light'] }),
    judged('real', 2, { gut: 5 }),
    judged('real', 6, { gut: 3, clues: ['repeats', 'light'] }),
  ]);
  expect(report.counts).toEqual({ hits: 2, misses: 2, falseAlarms: 1, correctRejections: 2 });
  expect(report).toMatchObject({
    answers: 7,
    generated: 4,
    real: 3,
    points: 3 + 2 - 2 + 1 + 3 + 2 - 6,
    bestPoints: 21,
  });
  expect([report.hitRate, report.falseAlarmRate, report.trust, report.correct].map(({ k, n }) => [k, n])).toEqual([
    [2, 4],
    [1, 3],
    [2, 3],
    [4, 7],
  ]);
  expect(report.checking).toEqual({
    checked: 3,
    rightBefore: 1,
    rightAfter: 2,
    becameRight: 2,
    becameWrong: 1,
    pointsBefore: -2 - 2 + 1,
    pointsAfter: 2 + 2 - 6,
    byCheck: [],
  });
  expect(report.clues).toEqual([
    { clue: 'light', noted: 4, right: 3 },
    { clue: 'repeats', noted: 2, right: 1 },
    { clue: 'voice', noted: 1, right: 0 },
  ]);
  expect(report.turns).toEqual({ texts: 2, placed: 1, exact: 0, withinOne: 1 });
});

test('what a coin and "always generated" would have earned', () => {
  const report = reportOf([...times(15, judged('generated', 6)), ...times(15, judged('real', 1))]);
  expect(report.baselines).toEqual([
    { name: 'coin', hits: 7.5, correctRejections: 7.5, points: 15 },
    { name: 'always-generated', hits: 15, correctRejections: 0, points: -45 },
  ]);
});

test('holds together whatever was answered', () => {
  fc.assert(
    fc.property(judgements, (list) => {
      const report = reportOf(list);
      const { hits, misses, falseAlarms, correctRejections } = report.counts;
      expect(hits + misses + falseAlarms + correctRejections).toBe(list.length);
      expect(report.points).toBe(list.reduce((sum, one) => sum + pointsFor(one.level, one.truth), 0));
      expect(report.calibration.reduce((sum, bin) => sum + bin.right.n, 0)).toBe(list.length);
      expect(report.calibration.reduce((sum, bin) => sum + bin.right.k, 0)).toBe(
        list.filter((one) => isRight(one.level, one.truth)).length,
      );
      const { checked, rightBefore, rightAfter, becameRight, becameWrong } = report.checking;
      expect(checked).toBe(list.filter((one) => one.gut !== null).length);
      expect(rightAfter).toBe(rightBefore + becameRight - becameWrong);
      const { texts, placed, exact, withinOne } = report.turns;
      expect([exact, withinOne, placed, texts]).toEqual([exact, withinOne, placed, texts].toSorted((a, b) => a - b));
      expect(report.area === null).toBe(report.roc.length === 0);
      expect(report.correct.k).toBe(list.filter((one) => isRight(one.gut ?? one.level, one.truth)).length);
    }),
  );
});

describe('advice is one thing at a time, the dearest first', () => {
  /** Ten generated and ten real ones, with so many right, all at one confidence. */
  const round = (
    hits: number,
    rejections: number,
    yes: Level,
    no: Level,
    change: Partial<Judgement> = {},
  ): readonly Judgement[] => [
    ...times(hits, judged('generated', yes, change)),
    ...times(10 - hits, judged('generated', no, change)),
    ...times(rejections, judged('real', no, change)),
    ...times(10 - rejections, judged('real', yes, change)),
  ];

  test.each([
    ['certain, and right less often than certainty pays', 'mind-certainty', round(7, 7, 6, 1)],
    ['nearly everything is called generated', 'trust-more', round(10, 2, 5, 2)],
    ['nearly everything is called real', 'doubt-more', round(2, 10, 5, 2)],
    ['many wrong, and the context hardly ever looked at', 'check-more', round(6, 6, 5, 2)],
    [
      'many wrong, though the context was looked at',
      'follow-an-edge',
      [...round(6, 6, 5, 2, { gut: 5 }), ...round(6, 6, 5, 2, { gut: 2 })],
    ],
    ['nearly always right and never more than leaning', 'dare-certainty', round(9, 9, 4, 3)],
    ['nearly always right and sure of it', 'keep-going', round(10, 9, 6, 1)],
    ['nothing to go by', 'keep-going', [judged('real', 6)]],
    ['too little to conclude from', 'keep-going', times(4, judged('real', 6))],
    ['leaning, and not yet often', 'keep-going', times(4, judged('real', 3))],
  ] as const)('%s: %s', (_, advice, list) => {
    expect(reportOf(list).advice).toBe(advice);
  });
});
