import { describe, expect, test } from 'vitest';
import { rate } from '../../../game/discernment/rate.ts';
import { corrected } from '../../../game/discernment/sensitivity.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { madeAnswer, madeExhibit, madeResult, sound } from './made.ts';
import { makeResult } from './simulated.ts';

/** A form of ten generated and ten real ones, of which so many are called and trusted. */
const form = (
  number: number,
  id: 'A' | 'B',
  moment: 'before' | 'after',
  hits: number,
  trusted: number,
): SessionResult => {
  const exhibits = Array.from({ length: 20 }, (_, nth) =>
    madeExhibit(nth + (id === 'A' ? 0 : 50), nth < 10 ? 'generated' : 'real'),
  );
  const right = (nth: number): boolean => (nth < 10 ? nth < hits : nth - 10 < trusted);
  const answers = exhibits.map((_, nth) => madeAnswer(nth, { level: right(nth) === nth < 10 ? 5 : 2 }));
  return madeResult(number, { mode: 'form', form: { id, moment }, exhibits, answers });
};
const CLASS = [
  form(1, 'A', 'before', 5, 6),
  form(2, 'B', 'before', 4, 7),
  form(3, 'A', 'after', 9, 6),
  form(4, 'B', 'after', 8, 8),
];

describe('before against after', () => {
  test('is told from forty answers at each moment on', () => {
    const { forms } = reportModel(sound(CLASS));
    expect(forms?.cells).toEqual([
      { form: 'A', moment: 'before', results: 1, answers: 20 },
      { form: 'A', moment: 'after', results: 1, answers: 20 },
      { form: 'B', moment: 'before', results: 1, answers: 20 },
      { form: 'B', moment: 'after', results: 1, answers: 20 },
    ]);
    expect(forms?.crossed).toBe(true);
    const compared = forms?.compared;
    if (compared?.known !== true) throw new Error('Nothing is told.');
    expect(compared.before).toMatchObject({
      results: 2,
      answers: 40,
      hits: { ...rate(9, 20), chance: 0.5 },
      trust: { ...rate(13, 20), chance: 0.5 },
      right: { ...rate(22, 40), chance: 0.5 },
      sensitivity: { known: true },
    });
    expect(compared.after).toMatchObject({ hits: rate(17, 20), trust: rate(14, 20), right: rate(31, 40) });
    expect(compared.hits).toMatchObject({ value: 0.85 - 0.45, moved: 'up' });
    expect(compared.trust).toMatchObject({ moved: 'cannot-tell' });
    expect(compared.right?.value).toBeCloseTo(9 / 40, 10);
    const from = corrected({ hits: 9, misses: 11, falseAlarms: 7, correctRejections: 13 }).dPrime;
    const to = corrected({ hits: 17, misses: 3, falseAlarms: 6, correctRejections: 14 }).dPrime;
    expect(compared.dPrime?.value).toBeCloseTo(to.value - from.value, 10);
    const half = Math.hypot(to.high - to.value, from.high - from.value);
    expect(compared.dPrime?.high).toBeCloseTo(to.value - from.value + half, 10);
  });

  test.for<[what: string, results: readonly SessionResult[], reason: string, have: object]>([
    ['one moment alone', [CLASS[0], CLASS[1]] as SessionResult[], 'one-moment-only', { before: 40, after: 0 }],
    ['the other alone', [CLASS[2]] as SessionResult[], 'one-moment-only', { before: 0, after: 20 }],
    ['too few after', CLASS.slice(0, 3), 'too-few', { before: 40, after: 20 }],
    ['too few before', CLASS.slice(1), 'too-few', { before: 20, after: 40 }],
  ])('is not told of %s', ([, results, reason, have]) => {
    expect(reportModel(sound(results)).forms?.compared).toEqual({ known: false, reason, needed: 40, have });
  });

  test('says where a difference of the forms is mixed in', () => {
    const mixed = [
      form(1, 'A', 'before', 5, 5),
      form(2, 'A', 'before', 5, 5),
      form(3, 'B', 'after', 5, 5),
      form(4, 'B', 'after', 5, 5),
    ];
    expect(reportModel(sound(mixed)).forms).toMatchObject({ crossed: false, compared: { known: true } });
  });

  test('tells no d′ where a moment had one kind alone', () => {
    const real = (number: number, moment: 'before' | 'after') => {
      const exhibits = Array.from({ length: 20 }, (_, nth) => madeExhibit(nth, 'real'));
      const answers = exhibits.map((_, nth) => madeAnswer(nth, { level: 1 }));
      return madeResult(number, { mode: 'form', form: { id: 'A', moment }, exhibits, answers });
    };
    const { forms } = reportModel(sound([real(1, 'before'), real(2, 'before'), real(3, 'after'), real(4, 'after')]));
    expect(forms?.compared).toMatchObject({ known: true, hits: null, dPrime: null, trust: { value: 0 } });
  });
});

describe('answers to the forms', () => {
  test('stay apart from those of lessons, and that is said', () => {
    const lessons = [makeResult('lesson', 1), makeResult('lesson', 2)];
    const model = reportModel([...CLASS, ...lessons]);
    expect(model.scope).toBe('lessons');
    expect(model.seen).toEqual(reportModel(lessons).seen);
    expect(model.notes).toEqual(['answers-hang-together', 'forms-apart']);
    expect(model.rows).toHaveLength(80 + 60);
  });

  test('are all there is where nothing else was played', () => {
    const model = reportModel(CLASS);
    expect(model).toMatchObject({ scope: 'forms', seen: { answers: 80 }, notes: ['answers-hang-together'] });
    expect(reportModel(CLASS.slice(0, 1))).toMatchObject({ of: 'player', scope: 'forms', seen: { answers: 20 } });
  });
});
