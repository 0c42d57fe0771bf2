import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exhibit, Pack } from '../../../game/pack/schema.ts';
import { isGenerated } from '../../../game/scoring.ts';
import { idFor, makePack } from '../fixtures.ts';
import { clash, dealt, imagesIn, ofKind, PACK, PAIRED } from './dealt.ts';

const packs = fc.constantFrom(PACK, PAIRED);

describe('the memory of what was seen', () => {
  /** Plays lessons one after the other and hands each to a check with what was seen before it. */
  function playOn(
    pack: Pack,
    seed: number,
    lessons: number,
    check: (dealt: readonly Exhibit[], seen: readonly string[]) => void,
  ): void {
    const seen: string[] = [];
    for (let lesson = 0; lesson < lessons; lesson += 1) {
      const exhibits = dealt({ seed: seed + lesson, seen }, pack).exhibits.flat();
      check(exhibits, seen);
      seen.push(...exhibits.map((exhibit) => exhibit.id));
    }
  }

  test('nothing is repeated while an unseen one of its kind could be there instead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), packs, (seed, pack) => {
        playOn(pack, seed, 5, (exhibits, seen) => {
          const unseen = pack.exhibits.filter((exhibit) => !seen.includes(exhibit.id) && !exhibits.includes(exhibit));
          const free = unseen.filter(
            (exhibit) => exhibit.truth !== 'part' && exhibits.every((other) => !clash(exhibit, other)),
          );
          for (const repeated of exhibits.filter((exhibit) => seen.includes(exhibit.id))) {
            expect(free.filter((exhibit) => isGenerated(exhibit.truth) === isGenerated(repeated.truth))).toEqual([]);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  test('everything is seen within three lessons of an 80-exhibit pack', () => {
    const seen = new Set<string>();
    playOn(PACK, 5, 3, (exhibits) => {
      for (const exhibit of exhibits) seen.add(exhibit.id);
    });
    expect(seen.size).toBe(PACK.exhibits.length);
  });

  test('once everything was seen, the oldest tens come first', () => {
    const seen = PACK.exhibits
      .filter((exhibit) => exhibit.truth !== 'part')
      .map((exhibit) => exhibit.id)
      .toSorted();
    const pack = makePack({ partTexts: 0 });
    for (let seed = 0; seed < 20; seed += 1) {
      const exhibits = dealt({ seed, seen }, pack).exhibits.flat();
      for (const kind of [true, false]) {
        const bucket = (exhibit: Exhibit): number => Math.floor(seen.indexOf(exhibit.id) / 10);
        const youngest = Math.max(...ofKind(exhibits, kind).map(bucket));
        const left = ofKind(pack.exhibits, kind).filter((exhibit) => !exhibits.includes(exhibit));
        expect(Math.min(...left.map(bucket))).toBeGreaterThanOrEqual(youngest);
      }
    }
  });

  test('the last time counts, and ids that are not there do not', () => {
    const pack = makePack({ realImages: 20, generatedImages: 20, realTexts: 0, generatedTexts: 0, partTexts: 0 });
    const all = pack.exhibits.map((exhibit) => exhibit.id);
    const again = all.filter((_, index) => index % 2 === 0);
    const fresh = all.filter((_, index) => index % 2 === 1);
    const seen = [...again, ...fresh, ...Array.from({ length: 30 }, (_, index) => idFor(90_000 + index)), ...again];
    const { exhibits } = dealt({ seen, mode: 'booster', media: 'images' }, pack);
    expect(exhibits.flat().every((exhibit) => fresh.includes(exhibit.id))).toBe(true);
  });

  test('when one medium runs dry, each round still has some of it', () => {
    const pack = makePack({ realImages: 60, generatedImages: 60, realTexts: 6, generatedTexts: 6, partTexts: 0 });
    const seen = pack.exhibits.filter((exhibit) => exhibit.medium === 'text').map((exhibit) => exhibit.id);
    for (let seed = 0; seed < 20; seed += 1) {
      expect(dealt({ seed, seen }, pack).exhibits.map((round) => 10 - imagesIn(round))).toEqual([2, 2, 2]);
    }
  });
});
