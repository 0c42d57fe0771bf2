import * as v from 'valibot';
import { expect, test } from 'vitest';
import { LAST_MOMENT, momentSchema, soundMoment } from '../../game/moment.ts';

test('the last moment is the first of the year 2100', () => {
  expect(new Date(LAST_MOMENT).toISOString()).toBe('2100-01-01T00:00:00.000Z');
});

test.each([-1, 0.5, LAST_MOMENT + 1, 8.64e15, Infinity, Number.NaN, '0', null])('%j is no moment', (at) => {
  expect(v.is(momentSchema, at)).toBe(false);
});

test.each([
  [-5, 0],
  [0, 0],
  [12.9, 12],
  [LAST_MOMENT, LAST_MOMENT],
  [8.64e15, LAST_MOMENT],
])('a clock that says %j is taken for %j', (clock, moment) => {
  expect(soundMoment(clock)).toBe(moment);
  expect(v.is(momentSchema, moment)).toBe(true);
});
