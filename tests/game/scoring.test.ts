import { expect, test } from 'vitest';
import { TRUTHS } from '../../game/pack/vocabulary.ts';
import { CONFIDENCES, confidenceOf, isRight, MARKS, PAYS_FROM, pointsFor } from '../../game/scoring.ts';
import type { Level } from '../../game/session/command.ts';

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5, 6];

test('marks a real exhibit +3 +2 +1 0 −2 −6 from certain real to certain generated', () => {
  expect(LEVELS.map((level) => pointsFor(level, 'real'))).toEqual([3, 2, 1, 0, -2, -6]);
});

test('marks a generated exhibit, and a part-generated one alike, the other way round', () => {
  expect(LEVELS.map((level) => pointsFor(level, 'generated'))).toEqual([-6, -2, 0, 1, 2, 3]);
  expect(LEVELS.map((level) => pointsFor(level, 'part'))).toEqual([-6, -2, 0, 1, 2, 3]);
});

test('an answer is right by its side of the scale alone', () => {
  expect(TRUTHS.map((truth) => LEVELS.filter((level) => isRight(level, truth)))).toEqual([
    [1, 2, 3],
    [4, 5, 6],
    [4, 5, 6],
  ]);
  expect(LEVELS.map(confidenceOf)).toEqual(['certain', 'likely', 'leaning', 'leaning', 'likely', 'certain']);
});

test('honest confidence is the best strategy: each confidence earns most exactly where it is said to', () => {
  const expected = (p: number) => CONFIDENCES.map((name) => p * MARKS[name].right + (1 - p) * MARKS[name].wrong);
  const step = 1 / 600;
  for (let p = 0.5 + step / 2; p < 1; p += step) {
    const earned = expected(p);
    const best = CONFIDENCES[earned.indexOf(Math.max(...earned))];
    expect(best).toBe(CONFIDENCES.findLast((name) => p >= PAYS_FROM[name]));
  }
  expect(expected(PAYS_FROM.likely)[0]).toBeCloseTo(expected(PAYS_FROM.likely)[1] ?? NaN, 12);
  expect(expected(PAYS_FROM.certain)[1]).toBeCloseTo(expected(PAYS_FROM.certain)[2] ?? NaN, 12);
});
