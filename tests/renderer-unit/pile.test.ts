import { describe, expect, it } from 'vitest';
import type { ResultSource } from '../../game/results/sources.ts';
import { NO_KNOWLEDGE } from '../../game/results/against.ts';
import { keyed } from '../../renderer/screens/merge/keyed.ts';
import { EMPTY, put, putBack, readingOf, takeOut, type Pile, type Reasons } from '../../renderer/screens/merge/pile.ts';
import { viewOf } from '../../renderer/screens/merge/view.ts';
import { madeResult } from '../game/results/made.ts';

const WHY = ['too-large', 'too-many', 'not-text', 'unreadable', 'zip'] as const;
const SAYS = Object.fromEntries(WHY.map((why) => [why, `because ${why}`])) as Reasons;
const source = (name: string, number: number): ResultSource => ({ name, text: JSON.stringify(madeResult(number)) });
const readings = (...sources: readonly ResultSource[]) => ({
  readings: sources.map((each) => readingOf(each, SAYS)).filter((each) => each !== null),
  passedOver: sources.filter((each) => readingOf(each, SAYS) === null).map(({ name }) => name),
});
const merged = (pile: Pile) => {
  const { results, view } = viewOf(pile);
  return { ...view, results };
};

describe('a pile of result files', () => {
  const pile = put(EMPTY, readings(source('a', 1), source('b', 2), source('a', 1)), NO_KNOWLEDGE);

  it('merges to what its files hold, each session once', () => {
    const { results, duplicates, problems } = merged(pile);
    expect(results.map(({ id }) => id)).toEqual([madeResult(1).id, madeResult(2).id]);
    expect([duplicates.length, problems.length]).toEqual([1, 0]);
  });

  it('gives up a file and takes it back, in its old place', () => {
    const [, second] = pile.added;
    const less = takeOut(pile, second?.key ?? -1);
    expect(merged(less).results).toHaveLength(1);
    expect(putBack(less).added).toEqual(pile.added);
    expect(putBack(less).takenOut).toBeNull();
    expect(putBack(pile)).toBe(pile);
    expect(takeOut(pile, 99)).toBe(pile);
  });

  it('gives files that come later keys of their own', () => {
    const more = put(takeOut(pile, 2), readings(source('c', 3)), NO_KNOWLEDGE);
    expect(more.added.map(({ key }) => key)).toEqual([0, 1, 3]);
    expect(more.takenOut).toBeNull();
  });

  it('keeps the names of what was passed over, and of nothing else', () => {
    const more = put(
      pile,
      readings({ name: 'photo.jpg', text: null, why: 'passed-over' }, source('d', 4)),
      NO_KNOWLEDGE,
    );
    expect(more.passedOver).toEqual(['photo.jpg']);
    expect(more.added).toHaveLength(4);
    expect(merged(more).problems).toEqual([]);
    expect(put(more, readings({ name: 'b', text: null, why: 'passed-over' }), NO_KNOWLEDGE).passedOver).toEqual([
      'photo.jpg',
      'b',
    ]);
  });

  it.each(WHY)('tells of a file that is %s', (why) => {
    const { problems } = merged(put(EMPTY, readings({ name: 'x', text: null, why }), NO_KNOWLEDGE));
    expect(problems).toMatchObject([{ name: 'x', says: `because ${why}` }]);
  });
});

it('things of one name have keys of their own', () => {
  const keys = keyed([{ name: 'a' }, { name: 'b' }, { name: 'a' }]).map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
});
