import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, minuteOf } from '../../../game/results/utc.ts';

const LAST = Date.UTC(9999, 11, 31, 23, 59);

test('days and minutes are those of the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LAST }), (at) => {
      const iso = new Date(at).toISOString();
      expect(dayOf(at)).toBe(iso.slice(0, 10));
      expect(minuteOf(at)).toBe(`${iso.slice(0, 16)}Z`);
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
