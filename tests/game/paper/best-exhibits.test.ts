import { describe, expect, test } from 'vitest';
import type { Exhibit } from '../../../game/pack/schema.ts';
import { bestExhibits } from '../../../game/paper/best-exhibits.ts';
import { makePack, makePackWithForms } from '../fixtures.ts';

const PACK = makePack();
const [made] = PACK.exhibits;
if (made === undefined) throw new Error('The pack is empty.');

/** An exhibit of a genre and a family of its own. */
const exhibit = (nth: number, change: Partial<Exhibit> = {}): Exhibit =>
  ({
    ...made,
    id: `best${String(nth).padStart(6, '0')}`,
    family: `family-${nth}`,
    genre: `genre-${nth}`,
    truth: 'real',
    difficulty: 3,
    ...change,
  }) as Exhibit;
const idsOf = (exhibits: readonly Exhibit[], band: 11 | 14 | 16 = 14): readonly string[] =>
  bestExhibits({ exhibits: [...exhibits] }, band).map(({ id }) => id);

describe('the best exhibits for a band', () => {
  test('are thirty at most, as many of each truth and medium, at most four of a genre, no two of a family, from easy to hard', () => {
    const best = bestExhibits(PACK, 14);
    expect(best.length).toBeGreaterThan(8);
    expect(best.length).toBeLessThanOrEqual(30);
    const many = (['image', 'text'] as const).flatMap((medium) =>
      (['real', 'generated'] as const).map(
        (truth) => best.filter((each) => each.medium === medium && each.truth === truth).length,
      ),
    );
    expect(Math.max(...many) - Math.min(...many)).toBeLessThanOrEqual(1);
    const hard = best.map(({ difficulty }) => difficulty);
    expect(hard).toEqual(hard.toSorted((a, b) => a - b));
    expect(new Set(best.map(({ family }) => family)).size).toBe(best.length);
    const genres = best.map(({ genre }) => genre);
    for (const genre of genres) expect(genres.filter((each) => each === genre).length).toBeLessThanOrEqual(4);
    expect(bestExhibits(PACK, 14)).toEqual(best);
  });

  test('are no more than thirty, however many there are', () => {
    expect(idsOf(Array.from({ length: 40 }, (_, nth) => exhibit(nth)))).toHaveLength(30);
  });

  test('are for the band: none of a higher one, those near its difficulty first', () => {
    const list = [exhibit(1, { ageFrom: 16 }), exhibit(2, { difficulty: 5 }), exhibit(3, { difficulty: 2 })];
    expect(idsOf(list, 11)).toEqual(['best000003', 'best000002']);
    expect(idsOf(list, 16)).toEqual(['best000003', 'best000001', 'best000002']);
  });

  test('are rather those chosen for an opening, those with a companion, those near the difficulty of the band', () => {
    const plain = Array.from({ length: 40 }, (_, nth) => exhibit(nth));
    const better = [
      exhibit(97, { difficulty: 4, opening: ['striking'] }),
      exhibit(98, { twin: 'best000009' }),
      exhibit(99, { difficulty: 2, twin: 'best000008' }),
    ];
    const ids = idsOf([...plain, ...better]);
    expect(ids).toContain('best000097');
    expect(ids).toContain('best000098');
    expect(ids).not.toContain('best000099');
    expect(ids).not.toContain('best000039');
  });

  test('hold nothing that is measured with, and nothing that a person began', () => {
    const withForms = makePackWithForms();
    const best = bestExhibits(withForms, 16);
    expect(best.every(({ form, truth }) => form === undefined && truth !== 'part')).toBe(true);
    expect(idsOf([exhibit(1, { form: 'A' }), exhibit(2, { truth: 'part' })])).toEqual([]);
  });
});
