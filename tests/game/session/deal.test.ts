import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exhibit } from '../../../game/pack/schema.ts';
import { isGenerated } from '../../../game/scoring.ts';
import { deal } from '../../../game/session/deal.ts';
import { idFor, makeImage, makePack, makeSetup, makeText, packOf, withoutUses } from '../fixtures.ts';
import { dealt, expectNoClash, generatedIn, imagesIn, ofKind, PACK, PAIRED, partsIn } from './dealt.ts';

const seeds = fc.integer({ min: 0, max: 0xffffffff });
const packs = fc.constantFrom(PACK, PAIRED);

describe('a lesson', () => {
  test('has three rounds of ten, four to six generated in each and fifteen of thirty, both media in play', () => {
    fc.assert(
      fc.property(seeds, packs, (seed, pack) => {
        const { rounds, exhibits } = dealt({ seed }, pack);
        expect(rounds.map((round) => round.theme)).toEqual([1, 2, 3]);
        for (const round of exhibits) {
          expect(round).toHaveLength(10);
          expect(generatedIn(round)).toBeGreaterThanOrEqual(4);
          expect(generatedIn(round)).toBeLessThanOrEqual(6);
          for (const kind of [true, false]) {
            expect(imagesIn(ofKind(round, kind))).toBeGreaterThanOrEqual(2);
            expect(ofKind(round, kind).length - imagesIn(ofKind(round, kind))).toBeGreaterThanOrEqual(2);
          }
        }
        expect(generatedIn(exhibits.flat())).toBe(15);
        expectNoClash(exhibits.flat());
      }),
      { numRuns: 80 },
    );
  });

  test('keeps its rules with texts only and with images only', () => {
    fc.assert(
      fc.property(seeds, packs, fc.constantFrom('texts', 'images'), (seed, pack, media) => {
        const { exhibits } = dealt({ seed, media }, pack);
        expect(exhibits.map(imagesIn)).toEqual(media === 'images' ? exhibits.map((round) => round.length) : [0, 0, 0]);
        expect(new Set(exhibits.map((round) => round.length)).size).toBe(1);
        expect(Math.abs(generatedIn(exhibits.flat()) * 2 - exhibits.flat().length)).toBeLessThanOrEqual(1);
        expectNoClash(exhibits.flat());
      }),
      { numRuns: 40 },
    );
    expect(dealt({ media: 'texts' }).exhibits.map((round) => round.length)).toEqual([10, 10, 10]);
    expect(dealt({ media: 'images' }).exhibits.map((round) => round.length)).toEqual([10, 10, 10]);
  });

  test('draws all seven ways to share fifteen generated ones out, so that cards cannot be counted', () => {
    const ways = new Set<string>();
    for (let seed = 0; seed < 150; seed += 1) ways.add(dealt({ seed }).exhibits.map(generatedIn).join(' '));
    expect([...ways].toSorted()).toEqual(['4 5 6', '4 6 5', '5 4 6', '5 5 5', '5 6 4', '6 4 5', '6 5 4']);
  });

  test('brings in part-generated texts in the third round only, two or three of them', () => {
    for (const [partTexts, allowed] of [
      [0, [0]],
      [1, [1]],
      [2, [2]],
      [3, [3]],
      [4, [2]],
      [6, [2, 3]],
    ] as const) {
      const pack = makePack({ partTexts });
      const found = new Set<number>();
      for (let seed = 0; seed < 25; seed += 1) {
        const [first, second, third] = dealt({ seed }, pack).exhibits.map(partsIn);
        expect([first, second]).toEqual([0, 0]);
        found.add(Number(third));
      }
      expect([...found].toSorted((a, b) => a - b)).toEqual(allowed);
    }
  });

  test('is the same for the same seed and another one for another', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(dealt({ seed })).toEqual(dealt({ seed }));
        expect(dealt({ seed }).rounds).not.toEqual(dealt({ seed: (seed + 1) % 0x100000000 }).rounds);
      }),
      { numRuns: 10 },
    );
  });

  test('says nothing by its order: generated ones are as frequent at every place', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    const runs = 150;
    for (let seed = 0; seed < runs; seed += 1) {
      for (const round of dealt({ seed }).exhibits) {
        for (const [place, exhibit] of round.entries())
          counts[place] = (counts[place] ?? 0) + Number(isGenerated(exhibit.truth));
      }
    }
    // 450 draws a place with p = 1/2 have a standard deviation of 10.6; four of them on either side.
    for (const count of counts) expect(Math.abs(count - (runs * 3) / 2)).toBeLessThan(43);
  });
});

describe('exhibits fit their round', () => {
  test('they serve its review question wherever the pack allows', () => {
    const serving = (exhibit: Exhibit, index: number): Exhibit => ({
      ...exhibit,
      reviewQuestions: exhibit.truth === 'part' ? [3] : [((index % 3) + 1) as 1 | 2 | 3],
    });
    const pack = packOf(
      makePack({ realImages: 30, generatedImages: 30, realTexts: 30, generatedTexts: 30 }).exhibits.map(serving),
    );
    for (let seed = 0; seed < 20; seed += 1) {
      const { rounds, exhibits } = dealt({ seed }, pack);
      for (const [index, round] of exhibits.entries()) {
        const theme = rounds[index]?.theme;
        expect(round.every((exhibit) => exhibit.reviewQuestions.some((question) => question === theme))).toBe(true);
      }
    }
  });

  test('one that does not serve it is taken before one that was seen, and after all that do', () => {
    const pack = packOf([
      ...Array.from({ length: 3 }, (_, index) => makeImage(index, 'real', { reviewQuestions: [2] })),
      ...Array.from({ length: 3 }, (_, index) => makeImage(10 + index, 'real', { reviewQuestions: [1] })),
      ...Array.from({ length: 3 }, (_, index) => makeImage(20 + index, 'real', { reviewQuestions: [2] })),
      ...Array.from({ length: 9 }, (_, index) => makeImage(1000 + index, 'generated')),
    ]);
    const seen = [0, 1, 2].map(idFor);
    for (let seed = 0; seed < 20; seed += 1) {
      const real = ofKind(
        dealt({ seed, seen, mode: 'practice', theme: 2, media: 'images' }, pack).exhibits.flat(),
        false,
      ).map((exhibit) => exhibit.id);
      expect(real).toEqual(expect.arrayContaining([20, 21, 22].map(idFor)));
      const others = real.filter((id) => ![20, 21, 22].map(idFor).includes(id));
      const unseen = others.filter((id) => [10, 11, 12].map(idFor).includes(id));
      expect(unseen.length).toBe(Math.min(3, others.length));
    }
  });

  test('real and generated ones are partners in medium, genre and topic', () => {
    let partners = 0;
    for (let seed = 0; seed < 30; seed += 1) {
      for (const round of dealt({ seed }).exhibits) {
        const keys = (generated: boolean): string[] =>
          ofKind(round, generated).map(({ medium, genre, topic }) => [medium, genre, topic].join('/'));
        const left = keys(false);
        for (const key of keys(true)) {
          const at = left.indexOf(key);
          if (at >= 0) left.splice(at, 1);
          partners += at >= 0 ? 1 : 0;
        }
      }
    }
    // Of the 15 generated ones of a lesson at least 11 have a partner of their own; by chance it would be about 5.
    expect(partners / 30).toBeGreaterThan(11);
  });

  test('in the second round each has a caption of its own by a draw that does not look at what is true', () => {
    const counts = { generated: [0, 0], real: [0, 0] };
    for (let seed = 0; seed < 200; seed += 1) {
      const { rounds, exhibits } = dealt({ seed });
      expect([rounds[0], rounds[2]].flatMap((round) => round?.captions).every((caption) => caption === null)).toBe(
        true,
      );
      for (const [place, caption] of (rounds[1]?.captions ?? []).entries()) {
        const kind = exhibits[1]?.[place]?.truth === 'real' ? 'real' : 'generated';
        counts[kind][Number(caption)] = (counts[kind][Number(caption)] ?? 0) + 1;
      }
    }
    for (const [honest = 0, misleading = 0] of Object.values(counts)) {
      // About 1000 draws a kind: a standard deviation of 16.
      expect(Math.abs(honest - misleading)).toBeLessThan(130);
      expect(honest + misleading).toBeGreaterThan(850);
    }
  });

  test('one without captions to choose from gets none', () => {
    const pack = packOf(PACK.exhibits.map(withoutUses));
    expect(dealt({}, pack).rounds[1]?.captions).toEqual(Array.from({ length: 10 }, () => null));
  });
});

describe('other ways to play', () => {
  test('a booster is one round of ten that were not seen', () => {
    const seen = PACK.exhibits.slice(0, 8).map((exhibit) => exhibit.id);
    fc.assert(
      fc.property(seeds, (seed) => {
        const { rounds, exhibits } = dealt({ seed, seen, mode: 'booster' });
        expect(rounds.map((round) => [round.theme, round.exhibits.length])).toEqual([[1, 10]]);
        expect(exhibits.flat().filter((exhibit) => seen.includes(exhibit.id))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('practice is one round of its theme, or of the first where only a medium was asked for', () => {
    expect(dealt({ mode: 'practice', theme: 2 }).rounds.map((round) => round.theme)).toEqual([2]);
    expect(dealt({ mode: 'practice', theme: 2 }).rounds[0]?.captions.every((caption) => caption !== null)).toBe(true);
    expect(dealt({ mode: 'practice', theme: null, media: 'texts' }).rounds.map((round) => round.theme)).toEqual([1]);
    expect(partsIn(dealt({ mode: 'practice', theme: 3, media: 'texts' }).exhibits.flat())).toBeGreaterThanOrEqual(2);
  });

  test('a single round is not always half and half', () => {
    const counts = new Set<number>();
    for (let seed = 0; seed < 60; seed += 1) counts.add(generatedIn(dealt({ seed, mode: 'booster' }).exhibits.flat()));
    expect([...counts].toSorted((a, b) => a - b)).toEqual([4, 5, 6]);
  });
});

describe('a small pack', () => {
  test('makes shorter rounds, all alike and still balanced', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 3, max: 14 }), fc.integer({ min: 0, max: 8 }), (seed, images, texts) => {
        const pack = makePack({
          realImages: images,
          generatedImages: images,
          realTexts: texts,
          generatedTexts: texts,
          partTexts: 0,
        });
        const { exhibits } = dealt({ seed }, pack);
        const [length] = exhibits.map((round) => round.length);
        expect(exhibits.map((round) => round.length)).toEqual([length, length, length]);
        for (const round of exhibits)
          expect(Math.abs(generatedIn(round) - round.length / 2)).toBeLessThanOrEqual(round.length === 10 ? 1 : 0.5);
        expect(Math.abs(generatedIn(exhibits.flat()) * 2 - exhibits.flat().length)).toBeLessThanOrEqual(1);
        // As long as the fewer kind allows: half of three rounds.
        expect(exhibits.flat().length).toBe(Math.min(10, Math.floor((2 * (images + texts)) / 3)) * 3);
      }),
      { numRuns: 40 },
    );
  });

  test('whose every photograph is there twice is still dealt', () => {
    const pack = makePack({
      realImages: 12,
      generatedImages: 12,
      realTexts: 0,
      generatedTexts: 0,
      partTexts: 0,
      paired: true,
    });
    const { exhibits } = dealt({}, pack);
    expect(exhibits.map((round) => round.length)).toEqual([4, 4, 4]);
    expectNoClash(exhibits.flat());
  });

  test('with too little for three rounds of two is refused, with what it has', () => {
    const pack = packOf([makeImage(1, 'real'), makeImage(2, 'real'), makeImage(3, 'real'), makeText(4, 'generated')]);
    expect(deal(pack, makeSetup({}, pack).record)).toEqual({
      ok: false,
      error: { code: 'pack-too-small', needed: 3, generated: 1, real: 3 },
    });
    expect(dealt({ mode: 'booster' }, pack).exhibits.flat()).toHaveLength(3);
    expect(deal(pack, makeSetup({ mode: 'booster', media: 'images' }, pack).record)).toEqual({
      ok: false,
      error: { code: 'pack-too-small', needed: 1, generated: 0, real: 3 },
    });
  });
});

/** How often anything of an exhibit is looked at while a pack of four times `quarter` exhibits is dealt, most of them seen. */
function looksAt(quarter: number): number {
  const pack = makePack({
    realImages: quarter,
    generatedImages: quarter,
    realTexts: quarter,
    generatedTexts: quarter - 10,
    partTexts: 10,
    paired: true,
  });
  const seen = pack.exhibits.slice(0, -100).map((exhibit) => exhibit.id);
  let looks = 0;
  const watched = pack.exhibits.map(
    (exhibit) =>
      new Proxy(exhibit, {
        get(target, key, receiver): unknown {
          looks += 1;
          return Reflect.get(target, key, receiver);
        },
      }),
  );
  expect(dealt({ seen }, { ...pack, exhibits: watched }).exhibits.flat()).toHaveLength(30);
  return looks;
}

test('a pack of 2,000 exhibits takes little more than four times the work of one of 500', () => {
  expect(looksAt(500) / looksAt(125)).toBeLessThan(6);
});
