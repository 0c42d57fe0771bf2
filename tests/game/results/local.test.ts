import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDayOf, savedLocally, savedWithOffset } from '../../../game/results/local.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import { resultOf } from '../../../game/results/result-of.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { stemOf } from '../../../game/results/write-result.ts';
import { madeResult, sound } from './made.ts';
import { setupOf, simulated } from './simulated.ts';
import { statementsOf } from './written.ts';

const STATE = simulated(setupOf('booster', 1), 3);

/** A booster that began at a moment where clocks were so many minutes ahead of UTC, and was saved as many minutes later. */
const playedAt = (startedAt: number, utcOffsetMinutes: number, minutes: number): SessionResult =>
  resultOf(STATE, {
    id: 'abcdefgh01234567',
    version: '0.1.0',
    startedAt,
    utcOffsetMinutes,
    savedAt: startedAt + minutes * 60_000,
  });

test.for<[what: string, at: number, offset: number, day: string, name: string, timestamp: string]>([
  [
    'half past eleven at night, eight hours behind UTC',
    Date.UTC(2026, 10, 25, 7, 30),
    -480,
    '2026-11-24',
    'second-look-2026-11-24-2345-234567',
    '2026-11-24T23:45:00-08:00',
  ],
  [
    'half past midnight, twelve hours ahead of it',
    Date.UTC(2026, 10, 23, 12, 30),
    720,
    '2026-11-24',
    'second-look-2026-11-24-0045-234567',
    '2026-11-24T00:45:00+12:00',
  ],
  [
    'where clocks are three quarters of an hour off',
    Date.UTC(2026, 10, 24, 18, 20),
    345,
    '2026-11-25',
    'second-look-2026-11-25-0020-234567',
    '2026-11-25T00:20:00+05:45',
  ],
  [
    'in UTC',
    Date.UTC(2026, 10, 24, 9, 5),
    0,
    '2026-11-24',
    'second-look-2026-11-24-0920-234567',
    '2026-11-24T09:20:00Z',
  ],
])('a lesson %s has its own day, in its file, its name and its statements', ([, at, offset, day, name, timestamp]) => {
  const [result] = sound([playedAt(at, offset, 15)]);
  expect([result.version, result.playedOn, result.utcOffsetMinutes]).toEqual([3, day, offset]);
  expect(stemOf([result])).toBe(name);
  expect(reportModel([result]).who.days).toEqual([{ value: day, results: 1 }]);
  for (const statement of statementsOf([result])) {
    expect(statement.timestamp).toBe(timestamp);
    expect(Date.parse(statement.timestamp)).toBe(at + 15 * 60_000);
  }
});

test('a lesson that was saved after midnight is of the day on which it began', () => {
  const [result] = sound([playedAt(Date.UTC(2026, 10, 25, 7, 30), -480, 45)]);
  expect(stemOf([result])).toBe('second-look-2026-11-24-0015-234567');
});

test('a clock that was set back meanwhile does not make a file that cannot be', () => {
  const [result] = sound([playedAt(Date.UTC(2026, 10, 24, 9, 5), 60, -100_000)]);
  expect(result).toMatchObject({ savedAt: '2026-11-24T09:05Z', playedOn: '2026-11-24' });
});

test('a result of version 2 has the day and the times of UTC, as it had', () => {
  const { utcOffsetMinutes: _, ...old } = madeResult(1, { version: 2, savedAt: '2026-11-24T23:50Z' });
  const [result] = sound([old]);
  expect(stemOf([result])).toBe('second-look-2026-11-24-2350-000001');
  expect(savedWithOffset(result)).toBe('2026-11-24T23:50:00Z');
});

test('any moment at any offset has the day that its clocks show, and is the moment that it was', () => {
  const moment = fc.integer({ min: 86_400_000, max: Date.UTC(9999, 11, 30) });
  fc.assert(
    fc.property(moment, fc.integer({ min: -840, max: 840 }), (at, utcOffsetMinutes) => {
      const shown = new Date(at + utcOffsetMinutes * 60_000).toISOString();
      expect(localDayOf(at, utcOffsetMinutes)).toBe(shown.slice(0, 10));
      const result = { savedAt: `${new Date(at).toISOString().slice(0, 16)}Z`, utcOffsetMinutes };
      expect(savedLocally(result)).toBe(shown.slice(0, 16));
      expect(Date.parse(savedWithOffset(result))).toBe(at - (at % 60_000));
    }),
  );
});
