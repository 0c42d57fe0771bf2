import { expect, test } from 'vitest';
import { reportModel } from '../../../game/results/report-model.ts';
import { madeWholeClass, madeWholeLesson, sound } from './made.ts';

test('stands of people alone are counted by question', () => {
  const stood = (number: number, stand: -2 | -1 | 1 | 2 | null) =>
    madeWholeLesson(number, { stands: [{ question: 'who-owns', stand }] });
  const results = sound([
    stood(1, -2),
    stood(2, 2),
    stood(3, 2),
    stood(4, null),
    madeWholeLesson(5, { stands: [{ question: 'a-law', stand: 1 }] }),
  ]);
  expect(reportModel(results).stands).toEqual([
    { question: 'a-law', stands: { counts: [0, 0, 1, 0], n: 1 }, passed: 0 },
    { question: 'who-owns', stands: { counts: [1, 0, 0, 2], n: 3 }, passed: 1 },
  ]);
});

test('discussions are added up over classes, before and after', () => {
  const held = (number: number, way: 'line' | 'pairs', before: number[] | null, after: number[] | null) =>
    madeWholeClass(number, { discussions: [{ question: 'who-owns', way, before, after }] });
  const results = sound([
    held(1, 'pairs', [5, 4, 3, 2], [2, 3, 4, 5]),
    held(2, 'line', [1, 1, 1, 1], null),
    held(3, 'line', null, null),
  ]);
  expect(reportModel(results).discussions).toEqual([
    {
      question: 'who-owns',
      results: 3,
      ways: [
        { value: 'line', results: 2 },
        { value: 'pairs', results: 1 },
      ],
      before: { counts: [6, 5, 4, 3], n: 18 },
      after: { counts: [2, 3, 4, 5], n: 14 },
    },
  ]);
});
