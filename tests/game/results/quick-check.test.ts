import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isResultShape } from '../../../game/results/quick-check.ts';
import { resultSchema, type SessionResult } from '../../../game/results/result-schema.ts';
import { anything, pathsOf, replaced, USUAL } from './broken.ts';
import { KINDS, makeResult } from './simulated.ts';

/** With checks that were opened for its first exhibit. */
function withChecks(result: SessionResult): SessionResult {
  const [first, ...rest] = result.exhibits;
  return first === undefined
    ? result
    : { ...result, exhibits: [{ ...first, checks: ['elsewhere', 'published'] }, ...rest] };
}
const RESULTS = KINDS.map((kind) => withChecks(makeResult(kind, 1, 4)));
/** A result and one place in it. */
const place = fc
  .constantFrom(...RESULTS)
  .chain((result) => fc.record({ result: fc.constant(result), path: fc.constantFrom(...pathsOf(result)) }));

describe('the quick check', () => {
  test.for(KINDS)('takes sound results of the kind "%s"', (kind) => {
    expect(isResultShape(makeResult(kind, 2))).toBe(true);
  });

  test.for(KINDS)('and the schema say the same of results of the kind "%s" with any place broken', (kind) => {
    const result = withChecks(makeResult(kind, 1, 1));
    for (const path of pathsOf(result)) {
      for (const by of USUAL) {
        const broken = replaced(result, path, by);
        if (isResultShape(broken) !== v.is(resultSchema, broken)) expect([path, by]).toBe('judged alike');
      }
    }
  });

  test('never takes what the schema refuses, and refuses next to nothing that the schema takes', () => {
    fc.assert(
      fc.property(place, anything, ({ result, path }, by) => {
        const broken = replaced(result, path, by);
        expect(isResultShape(broken)).toBe(v.is(resultSchema, broken));
      }),
      { numRuns: 1000 },
    );
  });

  test('nor does it take fields that nobody knows', () => {
    fc.assert(
      fc.property(place, fc.constantFrom('extra', 'toString', 'form', 'then'), ({ result, path }, name) => {
        const broken = structuredClone(result) as unknown;
        let at: unknown = broken;
        for (const key of path) {
          const next: unknown = (at as Record<string, unknown>)[key];
          if (typeof next === 'object' && next !== null && !Array.isArray(next)) at = next;
          else if (Array.isArray(next)) at = next;
        }
        if (typeof at !== 'object' || at === null || Array.isArray(at)) return;
        Object.defineProperty(at, name, { value: 1, enumerable: true });
        expect(isResultShape(broken)).toBe(false);
        expect(v.is(resultSchema, broken)).toBe(false);
      }),
    );
  });
});
