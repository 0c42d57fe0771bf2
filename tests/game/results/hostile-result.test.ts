import { afterEach, describe, expect, test, vi } from 'vitest';
import { RESULT_BOUNDS, RESULT_LIMITS } from '../../../game/results/limits.ts';
import { readResultText, type ResultProblem } from '../../../game/results/read-result.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { resultFileOf } from '../../../game/results/write-result.ts';
import { excessOf } from '../../../game/json-bounds.ts';
import { madeAnswer, madeExhibit, madeResult } from './made.ts';
import { makeResult } from './simulated.ts';

const problemOf = (text: string): ResultProblem | null => {
  const { read } = readResultText('a file', text);
  return read.ok ? null : read.error;
};
const MANY = RESULT_LIMITS.collectionLength;
const OURS = '{"format":"second-look-result","version":3,';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what no result has is refused before it is parsed', () => {
  test.for<[what: string, text: () => string, code: ResultProblem['code']]>([
    ['32 MB of lists in lists', () => '['.repeat(MANY), 'foreign'],
    ['objects in objects', () => '{"a":'.repeat(100_000), 'foreign'],
    ['a million empty lists', () => `[${'[],'.repeat(1_000_000)}[]]`, 'foreign'],
    ['lists of short lists', () => `[${`[${'[[[],[]],[[],[]]],'.repeat(2000)}[]],`.repeat(400)}[]]`, 'foreign'],
    ['a list that is too long', () => `{"a":[${'0,'.repeat(RESULT_LIMITS.answers)}0]}`, 'foreign'],
    ['a file of ours, too deep', () => `${OURS}"id":${'['.repeat(500)}`, 'damaged'],
    ['a file of ours, too long', () => `${OURS}"answers":[${'0,'.repeat(RESULT_LIMITS.answers)}0]}`, 'damaged'],
    ['a class of too many', () => `{"format":"second-look-class","results":[${'{},'.repeat(9000)}{}]}`, 'damaged'],
  ])('%s', ([, text, code]) => {
    const made = text();
    const parse = vi.spyOn(JSON, 'parse');
    const problem = problemOf(made);
    expect(parse).not.toHaveBeenCalled();
    expect(problem).toMatchObject({
      code,
      says: expect.stringMatching(/^The file .* more in it than any result.*\.$/),
    });
  });

  test('which refuses no sound result, however full', () => {
    for (const kind of ['lesson', 'hands', 'teams', 'before', 'deck'] as const)
      expect(excessOf(resultFileOf(makeResult(kind, 1)).text, RESULT_BOUNDS)).toBeNull();
    // Results that have the most values for their length.
    const many = Array.from({ length: RESULT_LIMITS.questions }, (_, nth) => `q-${nth}`);
    const clues = Array.from({ length: RESULT_LIMITS.clues }, (_, nth) => String(nth));
    const counted = { way: 'line', before: [0, 0, 0, 0], after: [0, 0, 0, 0] } satisfies Partial<
      SessionResult['discussions'][number]
    >;
    const trust = { before: [[0, 0, 0, 0, 0], null], after: [null, null] } satisfies SessionResult['trust'];
    for (const full of [
      madeResult(1, { mode: 'deck', discussions: many.map((question) => ({ question, ...counted })), trust }),
      madeResult(2, { stands: many.map((question) => ({ question, stand: null })), trust }),
      madeResult(3, {
        exhibits: many.map((_, nth) => madeExhibit(nth, 'real')),
        answers: many.map((_, nth) => madeAnswer(nth, { clues, turn: { at: 1, placed: 0 } })),
        trust,
      }),
    ]) {
      const json = `${JSON.stringify(full)},`;
      expect(excessOf(json, { ...RESULT_BOUNDS, values: json.length / 5 })).toBeNull();
    }
  });
});
