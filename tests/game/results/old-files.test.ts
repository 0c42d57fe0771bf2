import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { merge } from '../../../game/results/merge.ts';
import { readResultText } from '../../../game/results/read-result.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import { makeResult } from './simulated.ts';
import { classFileOf } from './written.ts';

/** Saved by the program when it wrote version 2. */
const TEXT = readFileSync(join(import.meta.dirname, 'old', 'class-of-version-2.json'), 'utf8');

test('results of version 2 are read as they are', () => {
  const { read } = readResultText('old.json', TEXT);
  expect(read).toEqual({ ok: true, value: (JSON.parse(TEXT) as { readonly results: unknown }).results });
});

test('they tell what the same sessions tell today', () => {
  const old = merge([readResultText('old.json', TEXT)]);
  const today = [
    makeResult('lesson', 1, 12),
    makeResult('hands', 2, 4),
    makeResult('teams', 3, 3),
    makeResult('two', 4, 3),
    makeResult('before', 5),
    makeResult('deck', 6),
  ];
  expect(old.problems).toEqual([]);
  const { rows: oldRows, results: oldResults, ...figures } = reportModel(old.results);
  const { rows, results, ...expected } = reportModel(today);
  expect(figures).toEqual(expected);
  expect(oldRows).toHaveLength(rows.length);
  expect(oldResults).toHaveLength(results.length);
});

test('old and new ones are merged, saved and read again', () => {
  const old = merge([readResultText('old.json', TEXT)]).results;
  const both = [...old, makeResult('booster', 9)];
  const { read } = readResultText('both.json', classFileOf(both).text);
  expect(read).toEqual({ ok: true, value: both });
});
