import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exhibit } from '../../../game/pack/schema.ts';
import { createRandom } from '../../../game/random.ts';
import { isGenerated } from '../../../game/scoring.ts';
import { deal } from '../../../game/session/deal.ts';
import type { SetupRecord } from '../../../game/session/setup.ts';
import { sightOf } from '../../../game/session/slots.ts';
import { drawTruths } from '../../../game/session/truths.ts';
import { makeImage, makePack, makeRoom, makeSetup, makeText, packOf } from '../fixtures.ts';
import { dealt, expectNoClash, generatedIn, imagesIn, PACK, PAIRED, partsIn } from './dealt.ts';

const SECOND: Partial<SetupRecord> = { deal: 2 };
const seeds = fc.nat(0xffffffff);

/** Twelve genres with ten exhibits of each truth, sheets among them, each topic twice in a genre. */
const HALL = packOf(
  Array.from({ length: 240 }, (_, n): Exhibit => {
    const truth = n % 2 === 0 ? 'real' : 'generated';
    const kind = Math.floor(n / 20);
    const change = {
      genre: `genre ${kind}`,
      topic: `topic ${n % 110}`,
      difficulty: 1 + (Math.floor(n / 2) % 5),
      ...(n % 2 === 1 && kind < 6 ? { family: `family-${n - 1}` } : {}),
    };
    if (kind >= 6) return makeText(n, truth, change);
    const sheet = kind === 5;
    const origin = truth === 'real' ? (sheet ? 'collection' : 'photograph') : sheet ? 'flow-model' : 'patch-model';
    return makeImage(n, truth, { ...change, origin });
  }),
);
const inHall = (seed: number, record: Partial<SetupRecord> = {}) => dealt({ ...SECOND, ...record, seed }, HALL);

const countOf = (list: readonly Exhibit[], of: (exhibit: Exhibit) => string): number =>
  Math.max(...[...Map.groupBy(list, of).values()].map((group) => group.length));

describe('truths', () => {
  test.each([
    [10, 3, 7],
    [6, 2, 4],
    [3, 1, 2],
    [2, 0, 2],
  ])('of %d are from %d to %d, every number of them now and then', (length, least, most) => {
    const random = createRandom(7);
    const counts = Array.from({ length: 400 }, () => drawTruths(random, 1, length)[0]?.filter(Boolean).length);
    expect(new Set(counts)).toEqual(new Set(Array.from({ length: most - least + 1 }, (_, more) => least + more)));
  });

  test('of three rounds of ten are 11 to 19', () => {
    const random = createRandom(8);
    const totals = Array.from({ length: 400 }, () => drawTruths(random, 3, 10).flat().filter(Boolean).length);
    expect(Math.min(...totals)).toBe(11);
    expect(Math.max(...totals)).toBe(19);
  });

  test('tell nothing of each other: after one, two or three alike each comes about as often', () => {
    const random = createRandom(9);
    const rounds = Array.from({ length: 4000 }, () => drawTruths(random, 3, 10)).flat();
    for (const many of [1, 2, 3]) {
      const after = rounds.flatMap((round) =>
        round.flatMap((truth, at) => {
          const before = round.slice(Math.max(0, at - many), at);
          return before.length === many && new Set(before).size === 1 ? [truth !== before[0]] : [];
        }),
      );
      const share = after.filter(Boolean).length / after.length;
      expect(share).toBeGreaterThan(0.47);
      expect(share).toBeLessThan(0.545);
    }
  });
});

describe('the second deal', () => {
  test('is the same for the same seed, and another than the first', () => {
    expect(inHall(5).rounds).toEqual(inHall(5).rounds);
    expect(inHall(5).rounds).not.toEqual(inHall(6).rounds);
    expect(inHall(5).rounds).not.toEqual(dealt({ seed: 5 }, HALL).rounds);
  });

  test('has variety: two of a genre and one of a topic in a round at most, a third pictures, and one sheet at most', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { exhibits } = inHall(seed);
        expectNoClash(exhibits.flat());
        const sheets = exhibits.map((round) => round.filter((exhibit) => sightOf(exhibit) === 'sheet').length);
        expect(sheets.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(1);
        for (const round of exhibits) {
          expect(countOf(round, ({ genre }) => genre)).toBeLessThanOrEqual(2);
          expect(countOf(round, ({ topic }) => topic)).toBe(1);
          expect(round.filter((exhibit) => sightOf(exhibit) === 'picture').length).toBeGreaterThanOrEqual(4);
          expect(imagesIn(round)).toBeLessThanOrEqual(7);
          expect(generatedIn(round)).toBeGreaterThanOrEqual(3);
          expect(generatedIn(round)).toBeLessThanOrEqual(7);
          expect(round.slice(0, 3).some((exhibit) => sightOf(exhibit) === 'sheet')).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('brings a sheet now and then, and none into a class’s first round', () => {
    const sheetsIn = (list: readonly Exhibit[] = []): number =>
      list.filter((exhibit) => sightOf(exhibit) === 'sheet').length;
    const room = makeRoom({ themes: [1, 2, 3], length: 6 });
    const classes = Array.from({ length: 60 }, (_, seed) => inHall(seed, { mode: 'class', room }).exhibits);
    expect(classes.every(([first]) => sheetsIn(first) === 0)).toBe(true);
    expect(classes.some(([, second]) => sheetsIn(second) === 1)).toBe(true);
    expect(Array.from({ length: 20 }, (_, seed) => sheetsIn(inHall(seed).exhibits[0])).includes(1)).toBe(true);
  });

  test('which genre comes does not tell which truth', () => {
    const told = new Map<string, number[]>();
    for (let seed = 0; seed < 150; seed += 1) {
      for (const { genre, truth } of inHall(seed).exhibits.flat())
        told.set(genre, [...(told.get(genre) ?? []), isGenerated(truth) ? 1 : 0]);
    }
    for (const truths of told.values()) {
      const share = truths.reduce((sum, truth) => sum + truth, 0) / truths.length;
      expect(Math.abs(share - 0.5)).toBeLessThan(0.12);
    }
  });

  test.each([
    [11, 2],
    [14, 3],
    [16, 3.5],
  ] as const)('climbs through a round, and is as hard as the band from %d', (band, mean) => {
    const rounds = Array.from({ length: 40 }, (_, seed) => inHall(seed, { band }).exhibits).flat();
    const average = (list: readonly Exhibit[]): number =>
      list.reduce((sum, { difficulty }) => sum + difficulty, 0) / list.length;
    const half = (first: boolean) => rounds.flatMap((round) => (first ? round.slice(0, 5) : round.slice(5)));
    expect(average(half(true))).toBeLessThan(average(half(false)));
    expect(Math.abs(average(rounds.flat()) - mean)).toBeLessThan(0.6);
  });

  test('shows nothing twice, nor the twin or the family of what was seen, before the pack is through', () => {
    const seen: string[] = [];
    const known = new Set<string>();
    for (let lesson = 0; lesson < 2; lesson += 1) {
      const { exhibits } = dealt({ ...SECOND, seed: lesson, seen: [...seen], mode: 'practice', theme: 1 }, PAIRED);
      for (const { id, family, twin } of exhibits.flat()) {
        for (const name of [id, family, twin ?? id]) expect(known.has(name)).toBe(false);
      }
      for (const { id, family, twin } of exhibits.flat()) for (const name of [id, family, twin ?? id]) known.add(name);
      seen.push(...exhibits.flat().map(({ id }) => id));
    }
    // Then what was seen longest ago comes again, before what was seen just now.
    const all = PAIRED.exhibits.map(({ id }) => id);
    const again = dealt({ ...SECOND, seed: 9, seen: all, mode: 'practice', theme: 1 }, PAIRED).exhibits.flat();
    expect(again).toHaveLength(10);
  });

  test('is dealt in full where the only text with a turn cannot come', () => {
    // The only one is of a genre without a real exhibit, and such a genre would give its truth away.
    const texts = Array.from({ length: 60 }, (_, n) =>
      makeText(n, n % 2 === 0 ? 'real' : 'generated', { genre: `genre ${Math.floor(n / 10)}` }),
    );
    const part = makeText(500, 'part', { genre: 'rare', reviewQuestions: [3] });
    const rounds = dealt({ ...SECOND, seed: 4, mode: 'practice', theme: 3 }, packOf([...texts, part])).exhibits;
    expect(rounds[0]).toHaveLength(10);
    expect(partsIn(rounds[0] ?? [])).toBe(0);
  });

  test('has two or three texts with a turn in the third round, and none elsewhere', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const { exhibits } = dealt({ ...SECOND, seed });
      const [first = [], second = [], third = []] = exhibits;
      expect([partsIn(first), partsIn(second)]).toEqual([0, 0]);
      expect(partsIn(third)).toBeLessThanOrEqual(3);
    }
    expect(
      Array.from({ length: 30 }, (_, seed) => partsIn(dealt({ ...SECOND, seed }).exhibits[2] ?? [])).some(
        (n) => n >= 2,
      ),
    ).toBe(true);
  });

  test.each(['both', 'images', 'texts'] as const)('serves the round’s question: %s', (media) => {
    for (let seed = 0; seed < 10; seed += 1) {
      const { rounds, exhibits } = inHall(seed, { media });
      for (const [at, round] of rounds.entries())
        for (const exhibit of exhibits[at] ?? []) expect(exhibit.reviewQuestions).toContain(round.theme);
    }
  });
});

describe('a small pack', () => {
  const small = (count: number, change: (n: number) => Partial<Exhibit> = () => ({})) =>
    packOf(
      Array.from(
        { length: count },
        (_, n) => ({ ...makeText(n, n % 2 === 0 ? 'real' : 'generated'), ...change(n) }) as Exhibit,
      ),
    );

  test('makes shorter rounds, all of one length', () => {
    const lengths = dealt({ ...SECOND, seed: 3 }, small(12)).rounds.map(({ exhibits }) => exhibits.length);
    expect(new Set(lengths).size).toBe(1);
    expect(lengths[0]).toBeLessThanOrEqual(4);
  });

  test('whose genres have one truth each is dealt all the same, and so is one of one genre and topic', () => {
    const apart = small(24, (n) => ({ genre: n % 2 === 0 ? 'letters' : 'posts', topic: 'one' }));
    expect(dealt({ ...SECOND, seed: 1 }, apart).exhibits.flat().length).toBeGreaterThanOrEqual(6);
    const alike = small(24, () => ({ genre: 'letters', topic: 'one', reviewQuestions: [2] }));
    expect(dealt({ ...SECOND, seed: 1 }, alike).exhibits.flat().length).toBeGreaterThanOrEqual(6);
  });

  test('of sheets alone, or of pictures alone, is dealt', () => {
    const sheets = packOf(
      Array.from({ length: 20 }, (_, n) =>
        makeImage(n, n % 2 === 0 ? 'real' : 'generated', { origin: n % 2 === 0 ? 'collection' : 'flow-model' }),
      ),
    );
    expect(dealt({ ...SECOND, seed: 2 }, sheets).exhibits.flat().length).toBeGreaterThanOrEqual(6);
    const { exhibits } = makePack({ realTexts: 0, generatedTexts: 0, partTexts: 0 });
    expect(dealt({ ...SECOND, seed: 2 }, packOf(exhibits)).exhibits.flat()).toHaveLength(30);
  });

  test('with one truth alone, or with too few, is refused', () => {
    const real = packOf(Array.from({ length: 30 }, (_, n) => makeText(n, 'real')));
    const record = { ...makeSetup({ ...SECOND, mode: 'lesson' }, real).record };
    expect(deal(real, record)).toMatchObject({ ok: false, error: { code: 'pack-too-small', generated: 0 } });
    expect(deal(small(4), record)).toMatchObject({ ok: false });
    expect(PACK.exhibits.length).toBeGreaterThan(0);
  });
});
