import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../../content/authoring/check/lint/column.ts';
import { crossValidate } from '../../../content/authoring/check/lint/cross-validate.ts';
import { encoder } from '../../../content/authoring/check/lint/encode.ts';
import { stratifiedSplits } from '../../../content/authoring/check/lint/folds.ts';
import {
  guessByCategory,
  guessByColumn,
  guessByThreshold,
  type Guesser,
} from '../../../content/authoring/check/lint/guess-by-column.ts';
import { guessByLogistic, guessByNeighbours } from '../../../content/authoring/check/lint/guess-together.ts';
import { lintTables, OUTSIDE, type Lint } from '../../../content/authoring/check/lint/lint.ts';
import { fitLogistic, learnLogistic, solveCholesky } from '../../../content/authoring/check/lint/logistic.ts';
import { matrixOf } from '../../../content/authoring/check/lint/matrix.ts';
import { measureText } from '../../../content/authoring/check/lint/measure-text.ts';
import { outsideTables } from '../../../content/authoring/check/lint/outside-tables.ts';
import { spellingBalance } from '../../../content/authoring/check/lint/spelling.ts';
import { judgeLint } from '../../../content/authoring/check/rules/shortcuts.ts';
import { cardOf } from '../../../game/pack/card.ts';
import type { Exhibit, Pack } from '../../../game/pack/schema.ts';
import { createRandom } from '../../../game/random.ts';
import { samplePack } from './sample.ts';

const numbers = (name: string, values: readonly number[]): Column => ({ name, kind: 'number', values });
const alone = (labels: readonly boolean[]): readonly string[] => labels.map((_, row) => `group ${row}`);
const accuracyOf = (guess: Guesser, labels: readonly boolean[]): number | undefined =>
  crossValidate([guess], { labels, groups: alone(labels) }, { folds: 5, repeats: 4, seed: 7 })[0];

/** What the linter says of one table whose rows are no relatives. */
function lintOf(columns: readonly Column[], labels: readonly boolean[], shuffles: number): Lint {
  const [lint] = lintTables([{ name: 'things', limits: OUTSIDE, columns, labels, groups: alone(labels) }], shuffles);
  if (lint === undefined) throw new Error('too few rows');
  return lint;
}

/** Half of the rows generated, in an order that means nothing. */
function labelsOf(count: number, seed: number): readonly boolean[] {
  return createRandom(seed).shuffle(Array.from({ length: count }, (_, row) => row % 2 === 0));
}

function noise(count: number, columns: number, seed: number): readonly Column[] {
  const random = createRandom(seed);
  return Array.from({ length: columns }, (_, index) =>
    numbers(
      `noise ${index}`,
      Array.from({ length: count }, () => random.next()),
    ),
  );
}

describe('the linter', () => {
  it('stays quiet on features that are pure chance', () => {
    const labels = labelsOf(400, 1);
    const lint = lintOf(noise(400, 10, 2), labels, 0);
    expect(judgeLint([lint]).flatMap(({ findings }) => findings)).toEqual([]);
    expect(lint.singles).toHaveLength(10);
  });

  it('finds one planted shortcut among chance, names it and calls it no chance', () => {
    const labels = labelsOf(48, 3);
    const random = createRandom(4);
    const planted = numbers(
      'planted',
      labels.map((label) => random.next() + (label ? 0.7 : 0)),
    );
    const lint = lintOf([...noise(48, 12, 5), planted], labels, 99);
    expect(lint.singles[0]?.name).toBe('planted');
    expect(lint.singles[0]?.accuracy).toBeGreaterThan(0.75);
    expect(lint.singles[0]?.p).toBeLessThanOrEqual(0.02);
    expect(judgeLint([lint])[0]?.findings[0]?.says).toMatch(
      /^"planted" predicts the answer in \d\d\.\d %; the limit is 60\.0 %/,
    );
  });

  it('finds a planted category', () => {
    const labels = labelsOf(48, 3);
    const planted: Column = {
      name: 'genre',
      kind: 'category',
      values: labels.map((label, row) => (label && row % 5 > 0 ? 'dusk' : 'noon')),
    };
    expect(accuracyOf(guessByColumn(planted), labels)).toBeGreaterThan(0.8);
  });

  it('finds what no single feature shows: a difference of two, by regression', () => {
    const labels = labelsOf(200, 6);
    const random = createRandom(7);
    const base = labels.map(() => 4 * random.next());
    const columns = [
      numbers('one', base),
      numbers(
        'other',
        base.map((value, row) => value + (labels[row] === true ? 0.4 : -0.4)),
      ),
    ];
    const lint = lintOf(columns, labels, 0);
    expect(lint.singles[0]?.accuracy).toBeLessThan(0.7);
    expect(lint.together[0]?.accuracy).toBeGreaterThan(0.95);
  });

  it('finds what only neighbours show: the generated ones lie on a ring', () => {
    const labels = labelsOf(200, 8);
    const random = createRandom(9);
    const points = labels.map((label) => {
      const angle = 2 * Math.PI * random.next();
      const radius = label ? 2 + random.next() : random.next();
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    });
    const columns = [
      numbers(
        'x',
        points.map(([x]) => x),
      ),
      numbers(
        'y',
        points.map(([, y]) => y),
      ),
    ];
    expect(accuracyOf(guessByNeighbours(columns), labels)).toBeGreaterThan(0.95);
    expect(accuracyOf(guessByLogistic(columns), labels)).toBeLessThan(0.65);
  });

  it('is not impressed by one kind being more frequent: a constant predicts half', () => {
    const labels = Array.from({ length: 60 }, (_, row) => row < 45);
    const constant = numbers(
      'constant',
      labels.map(() => 1),
    );
    expect(accuracyOf(guessByColumn(constant), labels)).toBeCloseTo(0.5, 9);
  });

  it('says the same twice', () => {
    const labels = labelsOf(40, 10);
    expect(lintOf(noise(40, 4, 11), labels, 9)).toEqual(lintOf(noise(40, 4, 11), labels, 9));
  });
});

describe('a whole pack', () => {
  it('passes when real and generated come in like pairs', () => {
    const lints = lintTables(outsideTables(samplePack()), 19);
    expect(lints.map(({ name, real, generated }) => [name, real, generated])).toEqual([
      ['images', 130, 130],
      ['texts', 110, 140],
    ]);
    expect(judgeLint(lints).flatMap(({ findings }) => findings)).toEqual([]);
  });

  const planted = (change: (exhibit: Exhibit) => Exhibit): readonly string[] => {
    const pack: Pack = {
      ...samplePack(),
      exhibits: samplePack().exhibits.map((exhibit) => (exhibit.truth === 'real' ? exhibit : change(exhibit))),
    };
    return lintTables(outsideTables(pack), 0).flatMap(({ name: table, singles }) =>
      singles.filter(({ accuracy }) => accuracy > OUTSIDE.single).map(({ name }) => `${table}: ${name}`),
    );
  };

  it('fails when generated pictures weigh more', () => {
    const found = planted((exhibit) =>
      exhibit.medium === 'image' ? { ...exhibit, picture: { ...exhibit.picture, bytes: 60_000 } } : exhibit,
    );
    expect(found).toContain('images: bytes');
    expect(found).toContain('images: bytes per pixel');
    expect(found).not.toContain('images: width');
  });

  it('fails when generated texts have dashes', () => {
    const found = planted((exhibit) =>
      exhibit.medium === 'text'
        ? {
            ...exhibit,
            segments: exhibit.segments.map((one) => ({ ...one, content: one.content?.replace(', and', '—and') ?? '' })),
          }
        : exhibit,
    );
    expect(found).toContain('texts: text: dashes');
    expect(found).toContain('texts: text: commas');
  });

  it('fails when generated exhibits have longer titles, other sources on their cards or stand last', () => {
    expect(planted((exhibit) => ({ ...exhibit, title: `${exhibit.title}, as it was on that day` }))).toContain(
      'images: title length',
    );
    expect(
      planted((exhibit) => {
        const card = cardOf(exhibit);
        return { ...exhibit, card: { ...card, claim: { ...card.claim, kind: 'everybody' } } };
      }),
    ).toContain('texts: card claim: kind of source');
    const sorted: Pack = {
      ...samplePack(),
      exhibits: samplePack().exhibits.toSorted(
        (one, other) => Number(one.truth !== 'real') - Number(other.truth !== 'real'),
      ),
    };
    const [worst] = lintTables(outsideTables(sorted), 0)[0]?.singles ?? [];
    expect(worst?.name).toBe('array position');
    expect(worst?.accuracy).toBeGreaterThan(0.95);
  });

  it('leaves out a medium with too little to look at', () => {
    const pack: Pack = { ...samplePack(), exhibits: samplePack().exhibits.filter(({ medium }) => medium === 'image') };
    expect(lintTables(outsideTables(pack), 0).map(({ name }) => name)).toEqual(['images']);
  });
});

describe('the parts of the linter', () => {
  it('deals every row into one test fold, both labels evenly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 30 }),
        fc.integer({ min: 5, max: 30 }),
        fc.nat(),
        (generated, real, seed) => {
          const labels = [
            ...Array.from({ length: generated }, () => true),
            ...Array.from({ length: real }, () => false),
          ];
          const splits = stratifiedSplits({ labels, groups: alone(labels) }, 5, createRandom(seed));
          expect(splits.flatMap(({ test }) => test).sort((a, b) => a - b)).toEqual(labels.map((_, row) => row));
          for (const { train, test } of splits) {
            expect(train.length + test.length).toBe(labels.length);
            expect(Math.abs(test.filter((row) => labels[row] === true).length - generated / 5)).toBeLessThan(1);
          }
        },
      ),
    );
  });

  it('never parts a group', () => {
    const labels = labelsOf(60, 12);
    const groups = labels.map((_, row) => `source ${Math.floor(row / 3)}`);
    for (const { train, test } of stratifiedSplits({ labels, groups }, 5, createRandom(13))) {
      const learned = new Set(train.map((row) => groups[row]));
      expect(test.filter((row) => learned.has(groups[row]))).toEqual([]);
      expect(Math.abs(test.length - 12)).toBeLessThanOrEqual(3);
    }
  });

  const guessed = (guess: Guesser, labels: readonly boolean[], test: readonly number[]): readonly boolean[] =>
    guess(labels, { train: [...labels.keys()].filter((row) => !test.includes(row)), test });

  it('puts a threshold between, in either direction, and none where there is nothing to part', () => {
    const above = guessByThreshold([1, 2, 3, 4, 2.4, 2.6]);
    const labels = [false, false, true, true, true, false];
    expect(guessed(above, labels, [4, 5])).toEqual([false, true]);
    expect(
      guessed(
        above,
        labels.map((label) => !label),
        [4, 5],
      ),
    ).toEqual([true, false]);
    expect(guessed(guessByThreshold([1, 1, 1, 1, 1]), [true, false, true, false, true], [4])).toEqual([false]);
  });

  it('weighs both labels alike where categories are tied', () => {
    const guess = guessByCategory(['a', 'a', 'a', 'b', 'a', 'b', 'c']);
    expect(guessed(guess, [true, false, false, false, true, true, true], [4, 5, 6])).toEqual([true, false, false]);
  });

  it('never tells a training row its own label', () => {
    const labels = [true, true, false, false, true, false, true, false];
    const column: Column = { name: 'topic', kind: 'category', values: ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b'] };
    const { values, width } = encoder([column])(labels, { train: [0, 1, 2, 3], test: [4, 5, 6, 7] });
    // Two rows have each value, one of either label, in different inner folds: the other's label is all that a row may know of its value.
    expect(width).toBe(1);
    expect([values[0], values[1]].every((share) => (share ?? 0) <= Math.min(values[2] ?? 0, values[3] ?? 0))).toBe(
      true,
    );
  });

  it('looks at fine categories and at what never varies on their own only', () => {
    const labels = labelsOf(8, 14);
    const columns: Column[] = [
      { name: 'topic', kind: 'category', values: ['a', 'b', 'c', 'd', 'a', 'b', 'c', 'd'] },
      { name: 'language', kind: 'category', values: labels.map(() => 'en') },
      numbers('size', [1, 2, 3, 4, 5, 6, 7, 8]),
    ];
    expect(encoder(columns)(labels, { train: [0, 1, 2, 3, 4, 5], test: [6, 7] }).width).toBe(1);
  });

  it('fits the textbook logistic curve: the slope at the optimum balances the penalty', () => {
    const rows = [[-2], [-1], [1], [2]];
    const labels = [false, false, true, true];
    const rule = learnLogistic(matrixOf(rows), labels, [0, 1, 2, 3]);
    expect([0, 1, 2, 3].map(rule)).toEqual(labels);
    const [constant = NaN, weight = NaN] = fitLogistic(rows, labels);
    const pull = rows.reduce(
      (sum, [x = 0], row) => sum + x * (1 / (1 + Math.exp(-weight * x)) - (labels[row] === true ? 1 : 0)),
      0,
    );
    expect(constant).toBeCloseTo(0, 6);
    expect(pull + weight).toBeCloseTo(0, 5);
    const x = solveCholesky([Float64Array.of(4), Float64Array.of(2, 3)], Float64Array.of(2, 5));
    expect([...x].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([-0.5, 2]);
  });

  it('counts the marks of a text', () => {
    const measures = measureText('“Well,” he said; “the colour—isn’t it grey? No (not in 1928).”');
    expect(measures).toMatchObject({ sentences: 2, 'British less American spellings': 2 });
    const words = 12;
    expect(measures['semicolons']).toBeCloseTo(100 / words, 9);
    expect(measures['quotation marks']).toBeCloseTo(400 / words, 9);
    expect(measures['apostrophes']).toBeCloseTo(100 / words, 9);
    expect(measures['digits']).toBeCloseTo(400 / words, 9);
    expect(measures['dashes']).toBeCloseTo(100 / words, 9);
    expect(measures['brackets']).toBeCloseTo(100 / words, 9);
  });

  it('tells British from American spelling, and programme from program', () => {
    expect(spellingBalance('The colour of the harbour, organised by the centre.')).toBe(4);
    expect(spellingBalance('The color of the harbor, organized by the center.')).toBe(-4);
    expect(spellingBalance('A programme, towards evening.')).toBe(2);
    expect(spellingBalance('A program, toward evening.')).toBe(-2);
  });
});
