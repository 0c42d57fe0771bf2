import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exhibit } from '../../../game/pack/schema.ts';
import { makePack, makePackWithForms } from '../fixtures.ts';
import { dealt, generatedIn, PACK } from './dealt.ts';

const seeds = fc.integer({ min: 0, max: 0xffffffff });

const WITH_FORMS = makePackWithForms();
const formsIn = (list: readonly Exhibit[]): number => list.filter((exhibit) => exhibit.form !== undefined).length;

describe('the parallel forms', () => {
  test('are never shown in a lesson or in practice', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('lesson' as const, 'practice' as const), (seed, mode) => {
        expect(formsIn(dealt({ seed, mode }, WITH_FORMS).exhibits.flat())).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  test('are all that a booster is dealt from', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const exhibits = dealt({ seed, mode: 'booster' }, WITH_FORMS).exhibits.flat();
        expect(exhibits).toHaveLength(10);
        expect(formsIn(exhibits)).toBe(10);
        expect(generatedIn(exhibits)).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 30 },
    );
  });

  test('are not missed: a pack without them gives its boosters from everything', () => {
    expect(dealt({ mode: 'booster' }, PACK).exhibits.flat()).toHaveLength(10);
  });
});

describe('families', () => {
  test('of which one was seen come after those of which nothing was seen', () => {
    const pack = makePack({ paired: true });
    const half = pack.exhibits.filter((exhibit) => exhibit.truth === 'real' && exhibit.medium === 'image').slice(0, 10);
    const known = new Set(half.map((exhibit) => exhibit.family));
    fc.assert(
      fc.property(seeds, (seed) => {
        const seen = half.map((exhibit) => exhibit.id);
        const [round = []] = dealt({ seed, seen, mode: 'practice', theme: 1 }, pack).exhibits;
        expect(round.filter((exhibit) => known.has(exhibit.family))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
