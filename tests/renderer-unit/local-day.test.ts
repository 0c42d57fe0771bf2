import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { localDay } from '../../renderer/i18n/local-day.ts';

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
