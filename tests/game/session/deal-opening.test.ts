import { describe, expect, test } from 'vitest';
import type { Exhibit } from '../../../game/pack/schema.ts';
import type { OPENING_MARKS } from '../../../game/pack/vocabulary.ts';
import { isGenerated } from '../../../game/scoring.ts';
import type { SetupRecord } from '../../../game/session/setup.ts';
import { makeImage, makeRoom, makeText, packOf } from '../fixtures.ts';
import { dealt } from './dealt.ts';

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed);

/** Eight genres of pictures and eight of texts, ten of each truth in each; a third of each is marked, and half of the texts are for older players. */
const MARKED = packOf(
  Array.from({ length: 320 }, (_, n): Exhibit => {
    const truth = n % 2 === 0 ? 'real' : 'generated';
    const genre = Math.floor(n / 20);
    const marks: (typeof OPENING_MARKS)[number][] = [];
    if (n % 6 < 2) marks.push(genre < 8 ? 'striking' : 'everyday');
    if (truth === 'real' && n % 4 === 0) marks.push('odd');
    const change = {
      genre: `genre ${genre}`,
      topic: `topic ${n}`,
      ...(marks.length > 0 && { opening: marks }),
      ...(genre >= 12 && { ageFrom: 16 as const }),
    };
    return genre < 8 ? makeImage(n, truth, change) : makeText(n, truth, change);
  }),
);

const firstThree = (record: Partial<SetupRecord>): readonly (readonly Exhibit[])[] =>
  SEEDS.map((seed) => dealt({ deal: 2, seed, ...record }, MARKED).exhibits[0]?.slice(0, 3) ?? []);
const has = (exhibit: Exhibit | undefined, mark: (typeof OPENING_MARKS)[number]): boolean =>
  exhibit?.opening?.includes(mark) === true;
const share = (list: readonly boolean[]): number => list.filter(Boolean).length / list.length;
const CLASS: Partial<SetupRecord> = { mode: 'class', room: makeRoom({ length: 6 }) };

describe.each([
  ['lesson', {}],
  ['class', CLASS],
])('the first %s on a machine', (_, record) => {
  const openings = firstThree(record);

  test('begins with a striking picture, and has an everyday text and something real that looks odd among the first three', () => {
    for (const opening of openings) {
      expect(opening[0]?.medium).toBe('image');
      expect(has(opening[0], 'striking')).toBe(true);
      expect(opening.filter((exhibit) => has(exhibit, 'everyday') && exhibit.medium === 'text')).toHaveLength(1);
      expect(opening.some((exhibit) => has(exhibit, 'odd') && exhibit.truth === 'real')).toBe(true);
    }
  });

  test('is no giveaway by that: at each place, and after each truth, both truths are about as frequent', () => {
    const truths = openings.map((opening) => opening.map(({ truth }) => isGenerated(truth)));
    for (const at of [0, 1, 2]) {
      expect(Math.abs(share(truths.map((each) => each[at] === true)) - 0.5)).toBeLessThan(0.09);
      const after = truths.filter((each) => each[at - 1] === true);
      if (at > 0) expect(Math.abs(share(after.map((each) => each[at] === true)) - 0.5)).toBeLessThan(0.13);
    }
    for (const medium of ['image', 'text']) {
      const of = openings.flatMap((opening) => opening.slice(1).filter((exhibit) => exhibit.medium === medium));
      expect(Math.abs(share(of.map(({ truth }) => isGenerated(truth))) - 0.5)).toBeLessThan(0.09);
    }
  });
});

test('with images or texts alone it begins with what there is', () => {
  for (const [first, , third] of firstThree({ media: 'images' })) {
    expect(has(first, 'striking')).toBe(true);
    expect(third?.medium).toBe('image');
  }
  for (const opening of firstThree({ media: 'texts' })) {
    expect(opening.map(({ medium }) => medium)).toEqual(['text', 'text', 'text']);
    expect(opening.some((exhibit) => has(exhibit, 'odd'))).toBe(true);
  }
});

test('nothing is chosen where something was seen, in practice, or in a round too short for it', () => {
  const striking = (record: Partial<SetupRecord>): number =>
    share(firstThree(record).map(([first]) => has(first, 'striking')));
  expect(striking({ seen: ['elsewhere1'] })).toBeLessThan(0.5);
  expect(striking({ mode: 'practice', theme: 1 })).toBeLessThan(0.5);
});

describe('ages', () => {
  const older = (record: Partial<SetupRecord>): number =>
    Math.max(
      ...SEEDS.slice(0, 60).map((seed) => {
        const rounds = dealt({ deal: 2, seed, ...record }, MARKED).exhibits;
        return Math.max(
          ...rounds.map((round) => {
            const beyond = round.filter(({ ageFrom }) => ageFrom === 16);
            return Math.max(0, ...[...Map.groupBy(beyond, ({ genre }) => genre).values()].map((list) => list.length));
          }),
        );
      }),
    );

  test('a round has one at most of each genre that is meant for older players', () => {
    expect(older({ band: 11 })).toBe(1);
    expect(older({})).toBe(1);
    expect(older({ band: 16 })).toBeGreaterThan(1);
  });
});
