import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SessionSummary } from '../../../game/bridge/contract.ts';
import { BOOSTER_DAYS, boosterDue } from '../../../game/keeping/booster.ts';
import type { Mode } from '../../../game/session/setup.ts';
import { makeSetup } from '../../game/fixtures.ts';

const DAY = 86_400_000;
const dayOf = (at: number): number => Math.floor(at / DAY);
const LESSON = 20_000;

let made = 0;
const played = (mode: Mode, day: number, finished = true, hour = 10): SessionSummary => {
  made += 1;
  const at = day * DAY + (hour * DAY) / 24;
  return { id: `s${made}`, startedAt: at, updatedAt: at, setup: { ...makeSetup().record, mode }, entries: 3, finished };
};
const lesson = (day = LESSON, mode: Mode = 'lesson'): SessionSummary => played(mode, day);
/** The step that is due so many days after the lesson. */
const stepOn = (days: number, ...sessions: readonly SessionSummary[]): number | null =>
  boosterDue(sessions, (LESSON + days) * DAY + DAY / 3, dayOf)?.step ?? null;

describe('a booster is due', () => {
  test.each([
    [0, null],
    [1, null],
    [2, 2],
    [13, 2],
    [14, 14],
    [29, 14],
    [30, 30],
    [59, 30],
    [60, null],
    [400, null],
  ])('%i days after a lesson: %s', (days, step) => {
    expect(stepOn(days, lesson())).toBe(step);
  });

  test.each<[Mode, number | null]>([
    ['lesson', 2],
    ['class', 2],
    ['booster', null],
    ['practice', null],
    ['deck', null],
    ['form', null],
  ])('after %s alone: %s', (mode, step) => {
    expect(stepOn(3, lesson(LESSON, mode))).toBe(step);
  });

  test('never without a lesson, nor after one that was not finished', () => {
    expect(stepOn(3)).toBeNull();
    expect(stepOn(3, played('lesson', LESSON, false))).toBeNull();
  });

  test('on the calendar day, also in its first hour, and says how long ago the lesson was', () => {
    const late = played('lesson', LESSON, true, 23.9);
    expect(boosterDue([late], (LESSON + 2) * DAY, dayOf)).toEqual({ step: 2, lessonAt: late.updatedAt, days: 2 });
    expect(boosterDue([late], (LESSON + 2) * DAY - 1, dayOf)).toBeNull();
    expect(boosterDue([late], (LESSON + 9) * DAY, dayOf)?.days).toBe(9);
  });

  test('counted from the lesson finished last', () => {
    expect(stepOn(15, lesson(), lesson(LESSON + 14))).toBeNull();
    expect(stepOn(16, lesson(), lesson(LESSON + 14))).toBe(2);
    expect(stepOn(16, lesson(LESSON + 14), lesson())).toBe(2);
  });

  test('not when the clock was set back behind the lesson', () => {
    expect(stepOn(-3, lesson())).toBeNull();
  });
});

describe('a booster that was played', () => {
  test('on the step’s day or later is enough until the next step', () => {
    for (const day of [2, 5, 13]) {
      const booster = played('booster', LESSON + day);
      expect([13, 14].map((days) => stepOn(days, lesson(), booster))).toEqual([null, 14]);
    }
  });

  test('before that day is not, nor one left unfinished, nor one of days to come', () => {
    expect(stepOn(3, lesson(), played('booster', LESSON + 1))).toBe(2);
    expect(stepOn(3, lesson(), played('booster', LESSON + 2, false))).toBe(2);
    expect(stepOn(3, lesson(), played('booster', LESSON + 4))).toBe(2);
    expect(stepOn(3, lesson(), played('practice', LESSON + 2))).toBe(2);
  });

  test('late counts for the step that has come since, and the missed one is not asked for again', () => {
    expect(stepOn(20, lesson(), played('booster', LESSON + 20))).toBeNull();
    expect(stepOn(29, lesson(), played('booster', LESSON + 15))).toBeNull();
    expect(stepOn(31, lesson(), played('booster', LESSON + 15))).toBe(30);
  });
});

describe('whatever was played', () => {
  const session = fc.record({
    mode: fc.constantFrom<Mode>('lesson', 'class', 'booster', 'practice', 'deck', 'form'),
    day: fc.integer({ min: LESSON - 80, max: LESSON + 80 }),
    finished: fc.boolean(),
  });
  const history = fc.array(
    session.map(({ mode, day, finished }) => played(mode, day, finished)),
    { maxLength: 12 },
  );

  test('a step is only due from its day to the next one’s, and playing a booster today ends it', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: -5, max: 120 }), (sessions, days) => {
        const now = (LESSON + days) * DAY;
        const due = boosterDue(sessions, now, dayOf);
        if (due === null) return;
        const next = [...BOOSTER_DAYS, 60].find((step) => step > due.step) ?? 0;
        expect(due.days).toBeGreaterThanOrEqual(due.step);
        expect(due.days).toBeLessThan(next);
        expect(boosterDue([...sessions, played('booster', LESSON + days, true, 0)], now, dayOf)).toBeNull();
      }),
    );
  });

  test('the order of the list does not matter', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: -5, max: 120 }), (sessions, days) => {
        const now = (LESSON + days) * DAY;
        expect(boosterDue(sessions.toReversed(), now, dayOf)).toEqual(boosterDue(sessions, now, dayOf));
      }),
    );
  });

  test('over two months without a booster each step is asked for, in order and once', () => {
    const steps = Array.from({ length: 70 }, (_, days) => stepOn(days, lesson())).filter((step) => step !== null);
    expect(steps.filter((step, index) => step !== steps[index - 1])).toEqual([2, 14, 30]);
  });
});
