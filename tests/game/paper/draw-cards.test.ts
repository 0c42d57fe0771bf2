import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exhibit } from '../../../game/pack/schema.ts';
import { drawCards, type CardSet } from '../../../game/paper/draw-cards.ts';
import { makePack, packOf } from '../fixtures.ts';
import { expectNoClash, generatedIn, imagesIn, PACK, PAIRED, partsIn } from '../session/dealt.ts';

const seeds = fc.integer({ min: 0, max: 0xffffffff });
const counts = fc.constantFrom(10 as const, 20 as const);

function drawn(...args: Parameters<typeof drawCards>): CardSet {
  const set = drawCards(...args);
  if (set === null) throw new Error('Nothing was drawn.');
  return set;
}

describe('cards to print', () => {
  test('are balanced, of both media, and no two of them clash', () => {
    fc.assert(
      fc.property(seeds, counts, fc.constantFrom(PACK, PAIRED), (seed, count, pack) => {
        const { exhibits } = drawn(pack, seed, count);
        expect(exhibits).toHaveLength(count);
        expect(generatedIn(exhibits)).toBeGreaterThanOrEqual(count * 0.4);
        expect(generatedIn(exhibits)).toBeLessThanOrEqual(count * 0.6);
        expect(imagesIn(exhibits)).toBeGreaterThanOrEqual(count / 4);
        expect(imagesIn(exhibits)).toBeLessThanOrEqual((count * 3) / 4);
        expect(partsIn(exhibits)).toBe(0);
        expectNoClash(exhibits);
      }),
      { numRuns: 40 },
    );
  });

  test('are never of the parallel forms', () => {
    const pack = packOf(
      PACK.exhibits.map((exhibit, at): Exhibit =>
        at % 3 === 0 ? { ...exhibit, form: at % 2 === 0 ? 'A' : 'B' } : exhibit,
      ),
    );
    fc.assert(
      fc.property(seeds, counts, (seed, count) => {
        const { exhibits } = drawn(pack, seed, count);
        expect(exhibits.filter((exhibit) => exhibit.form !== undefined)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('are the same from the same seed, in no order that tells anything, and named by it', () => {
    expect(drawn(PACK, 0xbeef1234, 10)).toEqual(drawn(PACK, 0xbeef1234, 10));
    expect(drawn(PACK, 0xbeef1234, 10).mark).toBe('BEEF');
    expect(drawn(PACK, 0x00ab0000, 10).mark).toBe('00AB');
    const orders = Array.from({ length: 20 }, (_, seed) =>
      drawn(PACK, seed, 10)
        .exhibits.map((exhibit) => (exhibit.truth === 'real' ? 'r' : 'g'))
        .join(''),
    );
    expect(new Set(orders).size).toBeGreaterThan(10);
  });

  test('are others when they are drawn again, as long as there are any', () => {
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        const first = drawn(PACK, one, 20).exhibits.map(({ id }) => id);
        const second = drawn(PACK, other, 20, first).exhibits.map(({ id }) => id);
        expect(second.filter((id) => first.includes(id))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('are fewer where the pack is small, and none where it has one kind alone', () => {
    const small = makePack({ realImages: 2, generatedImages: 2, realTexts: 1, generatedTexts: 1, partTexts: 0 });
    const { exhibits } = drawn(small, 7, 10);
    expect(exhibits.length).toBeLessThan(10);
    expect(exhibits.length).toBeGreaterThanOrEqual(4);
    const real = makePack({ realImages: 9, generatedImages: 0, realTexts: 9, generatedTexts: 0, partTexts: 0 });
    expect(drawCards(real, 7, 10)).toBeNull();
  });
});
