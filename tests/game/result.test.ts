import { expect, test } from 'vitest';
import { certain } from '../../game/certain.ts';
import { assertNever, err, ok } from '../../game/result.ts';

test('a value and a reason are told apart by ok', () => {
  expect(ok(7)).toEqual({ ok: true, value: 7 });
  expect(err('no')).toEqual({ ok: false, error: 'no' });
});

test('what cannot be there is named when it is', () => {
  expect(() => assertNever('left over' as never)).toThrow('left over');
});

test('what must be there is handed on, or named when it is not', () => {
  expect(certain(0, 'number')).toBe(0);
  expect(() => certain(undefined, 'round 4')).toThrow('There is no round 4');
});
