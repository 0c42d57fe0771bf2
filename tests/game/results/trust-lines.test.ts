import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportModel } from '../../../game/results/report-model.ts';
import { t95, trustLinesOf } from '../../../game/results/trust-lines.ts';
import { madeResult, madeWholeClass, madeWholeLesson, sound } from './made.ts';

const asked = (before: readonly number[] | null, after: readonly number[] | null) =>
  madeWholeClass(1, {
    trust: { before: [before === null ? null : [...before], null], after: [after === null ? null : [...after], null] },
  });
const firstOf = (before: readonly number[] | null, after: readonly number[] | null) => {
  const [line] = trustLinesOf(sound([asked(before, after)]));
  if (line === undefined) throw new Error('Nobody answered.');
  return line;
};

test('a class and people alone are counted together, question by question', () => {
  const results = sound([
    asked([0, 1, 5, 9, 3], [0, 0, 5, 10, 3]),
    madeWholeLesson(2, {
      trust: {
        before: [
          [0, 0, 0, 1, 0],
          [1, 0, 0, 0, 0],
        ],
        after: [null, [0, 0, 0, 0, 1]],
      },
    }),
  ]);
  expect(reportModel(results).trust).toMatchObject([
    { question: 0, before: { counts: [0, 1, 5, 10, 3], n: 19, mean: 72 / 19 }, after: { n: 18, mean: 70 / 18 } },
    { question: 1, before: { n: 1, mean: 1 }, after: { n: 1, mean: 5 }, compared: { known: false, reason: 'too-few' } },
  ]);
  expect(reportModel([madeResult(1)]).trust).toEqual([]);
});

describe('a change of trust', () => {
  test.for([
    [[0, 0, 9, 0, 0], [0, 0, 20, 0, 0], 'too-few', { before: 9, after: 20 }],
    [[0, 0, 20, 0, 0], [0, 0, 9, 0, 0], 'too-few', { before: 20, after: 9 }],
    [[0, 0, 20, 0, 0], null, 'one-moment-only', { before: 20, after: 0 }],
    [null, [0, 0, 20, 0, 0], 'one-moment-only', { before: 0, after: 20 }],
  ] as const)('from %j to %j is not told', ([before, after, reason, have]) => {
    expect(firstOf(before, after).compared).toEqual({ known: false, reason, needed: 10, have });
  });

  test.for([
    ['did-not-fall', [0, 5, 10, 5, 0], [0, 0, 4, 10, 6]],
    ['fell', [0, 0, 4, 10, 6], [0, 5, 10, 5, 0]],
    ['cannot-tell', [2, 4, 4, 4, 2], [2, 4, 4, 4, 2]],
    ['no-fall-of-note', [0, 10, 70, 10, 0], [0, 10, 70, 10, 0]],
    ['no-fall-of-note', [0, 0, 30, 0, 0], [0, 0, 30, 0, 0]],
    ['cannot-tell', [0, 10, 20, 30, 20], [0, 15, 25, 25, 15]],
  ] as const)('%s: from %j to %j', ([verdict, before, after]) => {
    const { compared } = firstOf(before, after);
    expect(compared).toMatchObject({ known: true, margin: 0.5, verdict });
  });

  test('has the interval of Welch, worked out by hand', () => {
    // Means 3 and 4, variances of the samples 10/19 and 16/19, 20 answers each: 36.1 degrees of freedom, where t is 2.028.
    const { compared } = firstOf([0, 5, 10, 5, 0], [0, 2, 2, 10, 6]);
    if (!compared.known) throw new Error('Nothing is told.');
    const variance = 10 / 19 / 20 + (2 * 4 + 2 + 6) / 19 / 20;
    expect(compared.change.value).toBe(1);
    const half = compared.change.high - 1;
    expect(half / Math.sqrt(variance)).toBeCloseTo(2.028, 3);
    expect(compared.change.low).toBeCloseTo(1 - half, 10);
  });

  test('is never sure of a class that said the same to a person', () => {
    const { compared } = firstOf([0, 0, 10, 0, 0], [0, 0, 10, 0, 0]);
    if (!compared.known) throw new Error('Nothing is told.');
    expect(compared.change.low).toBeLessThan(-0.2);
    expect(compared.verdict).toBe('no-fall-of-note');
  });

  test('says "did not fall" of no interval that holds a fall', () => {
    const counts = fc.array(fc.nat(30), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const lines = trustLinesOf([asked(before, after)]);
        for (const { compared } of lines) {
          if (!compared.known) continue;
          const { low, high } = compared.change;
          expect(compared.verdict === 'did-not-fall').toBe(low >= 0);
          expect(compared.verdict === 'fell').toBe(high < 0);
          expect(low).toBeLessThanOrEqual(compared.change.value);
        }
      }),
    );
  });
});

// Student's t, 97.5 %: any table.
test.for([
  [9, 2.262],
  [18, 2.101],
  [30, 2.042],
  [100, 1.984],
] as const)('of %i degrees of freedom t is %f', ([degrees, t]) => {
  expect(t95(degrees)).toBeCloseTo(t, 2);
});
