import { expect, test } from 'vitest';
import type { Measure } from './measure.ts';
import { allWell, asExcuses, asJson, asTable, broken } from './report.ts';

const kept: Measure = { name: 'start-ratio', value: 1.5, limit: 1.5, unit: '', n: 9 };
const over: Measure = { name: 'next-exhibit-p95', value: 50.0004, limit: 50, unit: 'ms', n: 5 };
const told: Measure = { name: 'dream-seconds', value: 8.123456, limit: null, unit: 's', n: 5 };

test('a limit may be reached and not exceeded, and not by rounding either', () => {
  expect([kept, over, told].map(broken)).toEqual([false, true, false]);
});

test('what is no number keeps no limit', () => {
  expect(broken({ ...kept, value: Number.NaN })).toBe(true);
});

test('a missing figure is a failure unless its limit does not apply here', () => {
  expect(allWell([kept, told], [])).toBe(true);
  expect(allWell([kept, over], [])).toBe(false);
  expect(allWell([kept], [{ names: ['memory-ratio'], why: 'only Linux tells it', excused: true }])).toBe(true);
  expect(allWell([kept], [{ names: ['memory-ratio'], why: 'it ended', excused: false }])).toBe(false);
});

test('as JSON: one array of exactly these fields', () => {
  expect(JSON.parse(asJson([kept, told]))).toEqual([
    { name: 'start-ratio', value: 1.5, limit: 1.5, unit: '', n: 9 },
    { name: 'dream-seconds', value: 8.123, limit: null, unit: 's', n: 5 },
  ]);
});

test('as a table: a broken limit shows, and every row is as wide as the others', () => {
  const lines = asTable([kept, over, told]).split('\n');
  expect(lines).toHaveLength(5);
  expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
  expect(lines.filter((line) => line.includes('BROKEN'))).toEqual([expect.stringContaining('next-exhibit-p95')]);
  expect(lines.at(-1)).toContain('none');
});

test('what is missing is named with its reason', () => {
  const missing = { names: ['dream-seconds', 'dream-ratio'], why: 'it ended', excused: false };
  expect(asExcuses([missing])).toBe('not measured: dream-seconds, dream-ratio (it ended)');
});
