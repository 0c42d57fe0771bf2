import { describe, expect, test } from 'vitest';
import { writeCards } from '../../../content/authoring/build/cards/write-cards.ts';
import { cardFigures } from '../../../content/authoring/check/cards/card-figures.ts';
import { cards } from '../../../content/authoring/check/rules/cards.ts';
import { cardOf } from '../../../game/pack/card.ts';
import type { Exhibit } from '../../../game/pack/schema.ts';
import { changed, samplePack, sampleSubject } from '../check/sample.ts';

const { exhibits } = samplePack();
const written = (change: Partial<Exhibit>, truth: Exhibit['truth'] = 'real'): Exhibit => {
  const exhibit = exhibits.find((one) => one.truth === truth && one.medium === 'text');
  if (exhibit === undefined) throw new Error('The sample has no such text.');
  const [made] = writeCards([Object.assign({}, exhibit, change)]);
  if (made === undefined) throw new Error('There is no card.');
  return made;
};
const findingsOf = (list: readonly Exhibit[], check: 'published' | 'elsewhere' | 'carries') =>
  list.flatMap((exhibit) => {
    const found = cardOf(exhibit).checks[check];
    return found?.decides === true ? [found.says] : [];
  });

describe('the cards that the build composes', () => {
  test('pay: the shares of right and wrong claims are those that were planned, and no outer sign tells them apart', () => {
    const figures = cardFigures(exhibits);
    expect(figures.right).toBeCloseTo(0.6, 1);
    expect(figures.wrong).toBeCloseTo(0.2, 1);
    expect(figures.believing).toBeCloseTo(0.7, 1);
    expect(figures.weighing).toBeGreaterThanOrEqual(0.85);
    expect(figures.strongWrong).toBe(0);
    expect(figures.told?.accuracy).toBeLessThanOrEqual(0.6);
    expect(cards.run(sampleSubject())).toEqual([]);
  });

  test('are the same in every build, in whatever order, but for where a share ends', () => {
    const again = writeCards(exhibits.toReversed()).toReversed();
    expect(again.map(({ card }) => card)).toEqual(exhibits.map(({ card }) => card));
  });

  test('tell facts of the exhibit: its credit, the collection it lies in, how it was made', () => {
    const real = exhibits.filter(({ truth }) => truth === 'real');
    const part = exhibits.filter(({ truth }) => truth === 'part');
    expect(new Set(findingsOf(real, 'elsewhere'))).toEqual(
      new Set(['You find an earlier copy. It stands in an open collection: sample-package 1.0.0.']),
    );
    expect(findingsOf(real, 'published').every((says) => says.includes('Ada Sample, 1928'))).toBe(true);
    expect(findingsOf(part, 'carries').every((says) => says.includes('made in part by a model'))).toBe(true);
    expect(findingsOf(part, 'elsewhere').every((says) => says.includes('ends in other words'))).toBe(true);
  });

  test('leave what an author wrote, and an exhibit without facts', () => {
    const claim = { says: 'My own words.', kind: 'undated', towards: 'real' } as const;
    const card = { ...cardOf(written({})), claim };
    expect(cardOf(written({ card })).claim).toEqual(claim);
    const broken = { id: 'b', truth: 'real' };
    expect(writeCards([broken])).toEqual([broken]);
  });

  test('leave out a date that nobody knows, and tell a month by its name', () => {
    const saying = (date: string): string => {
      const credited = exhibits.map((exhibit) => ({
        ...exhibit,
        card: { found: 'a', caption: 'b' },
        credit: { ...exhibit.credit, date },
      }));
      const found = writeCards<{ readonly card: object }>(credited) as readonly Exhibit[];
      return findingsOf(found, 'published').join(' ');
    };
    expect(saying('undated, published by 2018')).not.toContain('2018');
    expect(saying('2026-11')).toContain('Ada Sample, November 2026.');
  });
});

describe('cards that do not pay are told', () => {
  const says = (change: (exhibit: Exhibit, index: number) => Exhibit): string =>
    cards
      .run(changed(change))
      .map((complaint) => complaint.says)
      .join('\n');
  const claiming = (exhibit: Exhibit, change: object): Exhibit => {
    const card = cardOf(exhibit);
    return { ...exhibit, card: { ...card, claim: { ...card.claim, ...change } } };
  };

  test('where claims are never wrong', () => {
    const right = says((exhibit) => claiming(exhibit, { towards: exhibit.truth === 'real' ? 'real' : 'generated' }));
    expect(right).toContain('The claims on cards are right in 100.0 %; it should be 55.0 % to 65.0 %.');
    expect(right).toContain('Believing every claim is right in 100.0 %');
  });

  test('where a named source is wrong', () => {
    const wrong = says((exhibit) => claiming(exhibit, { kind: 'named' }));
    expect(wrong).toMatch(/A source that gives its name is wrong on \d+ cards; it must never be\./);
  });

  test('where a mark tells a wrong claim', () => {
    const quoted = says((exhibit) => {
      const { claim } = cardOf(exhibit);
      const wrong = claim.towards !== 'nothing' && claim.towards !== (exhibit.truth === 'real' ? 'real' : 'generated');
      return claiming(exhibit, { says: wrong ? `“${claim.says}”` : claim.says });
    });
    expect(quoted).toMatch(/tells right from wrong in 100\.0 %; it should be 0\.0 % to 60\.0 %\./);
  });

  test('where checks decide everything, or more often for one truth', () => {
    const opened = says((exhibit) => {
      const decided = { says: 'A fact.', decides: true };
      return exhibit.truth === 'real'
        ? {
            ...exhibit,
            card: { ...cardOf(exhibit), checks: { published: decided, elsewhere: decided, carries: decided } },
          }
        : exhibit;
    });
    expect(opened).toContain('Checks on real exhibits find nothing in 0.0 %');
    expect(opened).toMatch(/How often checks find nothing differs by \d+\.\d %/);
  });

  test('where no check can find anything', () => {
    expect(says((exhibit) => ({ ...exhibit, card: { ...cardOf(exhibit), checks: {} } }))).toContain(
      'Weighing the kind of source is right in 70.0 %; it should be 85.0 % to 100.0 %.',
    );
  });
});
