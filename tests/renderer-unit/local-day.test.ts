import * as fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { localDay, utcOffset } from '../../renderer/i18n/local-day.ts';

it('numbers local days without gaps, whatever the hour and the clock’s changes', () => {
  const date = fc.record({
    day: fc.integer({ min: 0, max: 20_000 }),
    hour: fc.integer({ min: 0, max: 23 }),
    later: fc.integer({ min: 0, max: 23 }),
  });
  fc.assert(
    fc.property(date, ({ day, hour, later }) => {
      const today = new Date(2000, 0, 1 + day, hour).getTime();
      const tomorrow = new Date(2000, 0, 2 + day, later).getTime();
      expect(localDay(tomorrow)).toBe(localDay(today) + 1);
    }),
  );
});

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it.for<[zone: string, at: number, minutes: number]>([
  ['America/Los_Angeles', Date.UTC(2026, 10, 25, 7, 30), -480],
  // The hour before summer time begins, and the first one in it.
  ['America/Los_Angeles', Date.UTC(2026, 2, 8, 9, 30), -480],
  ['America/Los_Angeles', Date.UTC(2026, 2, 8, 10, 30), -420],
  ['Pacific/Auckland', Date.UTC(2026, 5, 23, 12, 30), 720],
  ['Pacific/Auckland', Date.UTC(2026, 11, 23, 12, 30), 780],
  ['Asia/Kathmandu', Date.UTC(2026, 10, 24), 345],
  ['UTC', Date.UTC(2026, 10, 24), 0],
])('in %s the clocks are ahead of UTC by the minutes of that moment', ([name, at, minutes]) => {
  process.env['TZ'] = name;
  expect(utcOffset(at)).toBe(minutes);
});
