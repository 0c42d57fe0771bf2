import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, isDay, minuteOf, momentOf } from '../../../game/results/utc.ts';

const LAST = Date.UTC(9999, 11, 31, 23, 59);

test('days and minutes are those of the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LAST }), (at) => {
      const iso = new Date(at).toISOString();
      expect(dayOf(at)).toBe(iso.slice(0, 10));
      expect(minuteOf(at)).toBe(`${iso.slice(0, 16)}Z`);
      expect(momentOf(minuteOf(at))).toBe(at - (at % 60_000));
      expect(isDay(dayOf(at))).toBe(true);
    }),
  );
});

test.for([
  [0, '1970-01-01T00:00Z'],
  [Date.UTC(2000, 1, 29, 23, 59, 59, 999), '2000-02-29T23:59Z'],
  [Date.UTC(2100, 1, 28, 0, 0), '2100-02-28T00:00Z'],
  [Date.UTC(2100, 2, 1, 0, 0), '2100-03-01T00:00Z'],
  [Date.UTC(2026, 11, 31, 12, 5), '2026-12-31T12:05Z'],
] as const)('%i is %s', ([at, minute]) => {
  expect(minuteOf(at)).toBe(minute);
});

test('days that are in no calendar are none', () => {
  for (const day of [
    '2026-02-31',
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '1969-12-31',
    '0000-01-01',
  ])
    expect([day, isDay(day)]).toEqual([day, false]);
  for (const day of ['2024-02-29', '2000-02-29', '1970-01-01', '9999-12-31'])
    expect([day, isDay(day)]).toEqual([day, true]);
});
