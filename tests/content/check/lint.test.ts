import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../../content/authoring/check/lint/column.ts';
import {
  crossValidate,
  guessByColumn,
  guessByLogistic,
  guessByNeighbours,
} from '../../../content/authoring/check/lint/cross-validate.ts';
import { encode } from '../../../content/authoring/check/lint/encode.ts';
import { stratifiedSplits } from '../../../content/authoring/check/lint/folds.ts';
import { LIMITS, lintPack, lintTable } from '../../../content/authoring/check/lint/lint.ts';
import { learnLogistic, solveCholesky } from '../../../content/authoring/check/lint/logistic.ts';
import { measureText } from '../../../content/authoring/check/lint/measure-text.ts';
import { spellingBalance } from '../../../content/authoring/check/lint/spelling.ts';
import { learnCategories, learnStump } from '../../../content/authoring/check/lint/stump.ts';
import { judgeLint } from '../../../content/authoring/check/rules/shortcuts.ts';
import type { Exhibit, Pack } from '../../../game/pack/schema.ts';
import { createRandom } from '../../../game/random.ts';
import { samplePack } from './sample.ts';

const numbers = (name: string, values: readonly number[]): Column => ({ name, kind: 'number', values });
const VALIDATION = { folds: 5, repeats: 4, seed: 7 };

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
    const lint = lintTable('image', noise(400, 10, 2), labels, 0);
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
    const lint = lintTable('image', [...noise(48, 12, 5), planted], labels);
    expect(lint.singles[0]?.name).toBe('planted');
    expect(lint.singles[0]?.accuracy).toBeGreaterThan(0.75);
    expect(lint.singles[0]?.p).toBeLessThanOrEqual(0.02);
    expect(judgeLint([lint])[0]?.findings[0]?.says).toMatch(
      /"planted" predicts the answer in \d\d\.\d %; the limit is 60\.0 %/,
    );
  });

  it('finds a planted category', () => {
    const labels = labelsOf(48, 3);
    const planted: Column = {
      name: 'genre',
      kind: 'category',
      values: labels.map((label, row) => (label && row % 5 > 0 ? 'dusk' : 'noon')),
    };
    expect(crossValidate(guessByColumn(planted), labels, VALIDATION)).toBeGreaterThan(0.8);
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
    const lint = lintTable('text', columns, labels, 0);
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
    expect(crossValidate(guessByNeighbours(columns), labels, VALIDATION)).toBeGreaterThan(0.95);
    expect(crossValidate(guessByLogistic(columns), labels, VALIDATION)).toBeLessThan(0.65);
  });

  it('is not impressed by one kind being more frequent: a constant predicts half', () => {
    const labels = Array.from({ length: 60 }, (_, row) => row < 45);
    expect(
      crossValidate(
        guessByColumn(
          numbers(
            'constant',
            labels.map(() => 1),
          ),
        ),
        labels,
        VALIDATION,
      ),
    ).toBe(0.5);
  });

  it('says the same twice', () => {
    const labels = labelsOf(40, 10);
    expect(lintTable('image', noise(40, 4, 11), labels, 9)).toEqual(lintTable('image', noise(40, 4, 11), labels, 9));
  });
});

describe('a whole pack', () => {
  it('passes when real and generated come in like pairs', () => {
    const lints = lintPack(samplePack(), 0);
    expect(lints.map(({ medium, real, generated }) => [medium, real, generated])).toEqual([
      ['image', 24, 24],
      ['text', 24, 28],
    ]);
    expect(judgeLint(lints).flatMap(({ findings }) => findings)).toEqual([]);
  });

  const planted = (change: (exhibit: Exhibit) => Exhibit): readonly string[] => {
    const pack: Pack = {
      ...samplePack(),
      exhibits: samplePack().exhibits.map((exhibit) => (exhibit.truth === 'real' ? exhibit : change(exhibit))),
    };
    return lintPack(pack, 0).flatMap(({ medium, singles }) =>
      singles.filter(({ accuracy }) => accuracy > LIMITS.single).map(({ name }) => `${medium}: ${name}`),
    );
  };

  it('fails when generated pictures weigh more', () => {
    const found = planted((exhibit) =>
      exhibit.medium === 'image' ? { ...exhibit, picture: { ...exhibit.picture, bytes: 60_000 } } : exhibit,
    );
    expect(found).toContain('image: bytes');
    expect(found).toContain('image: bytes per pixel');
    expect(found).not.toContain('image: width');
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
    expect(found).toContain('text: text: dashes');
    expect(found).toContain('text: text: commas');
  });

  it('fails when generated exhibits have longer titles, other stances or stand last', () => {
    expect(planted((exhibit) => ({ ...exhibit, title: `${exhibit.title}, as it was on that day` }))).toContain(
      'image: title length',
    );
    expect(planted((exhibit) => ({ ...exhibit, card: { ...exhibit.card, stance: 'misleads' } }))).toContain(
      'text: card stance',
    );
    const sorted: Pack = {
      ...samplePack(),
      exhibits: samplePack().exhibits.toSorted(
        (one, other) => Number(one.truth !== 'real') - Number(other.truth !== 'real'),
      ),
    };
    const [worst] = lintPack(sorted, 0)[0]?.singles ?? [];
    expect(worst?.name).toBe('array position');
    expect(worst?.accuracy).toBeGreaterThan(0.95);
  });

  it('leaves out a medium with too little to look at', () => {
    const pack: Pack = { ...samplePack(), exhibits: samplePack().exhibits.filter(({ medium }) => medium === 'image') };
    expect(lintPack(pack, 0).map(({ medium }) => medium)).toEqual(['image']);
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
          const splits = stratifiedSplits(labels, 5, createRandom(seed));
          expect(splits.flatMap(({ test }) => test).sort((a, b) => a - b)).toEqual(labels.map((_, row) => row));
          for (const { train, test } of splits) {
            expect(train.length + test.length).toBe(labels.length);
            expect(Math.abs(test.filter((row) => labels[row] === true).length - generated / 5)).toBeLessThan(1);
          }
        },
      ),
    );
  });

  it('puts a threshold between, in either direction, and none where there is nothing to part', () => {
    const above = learnStump([1, 2, 3, 4], [false, false, true, true]);
    expect([2.4, 2.6].map(above)).toEqual([false, true]);
    const under = learnStump([1, 2, 3, 4], [true, true, false, false]);
    expect([2.4, 2.6].map(under)).toEqual([true, false]);
    expect(learnStump([1, 1, 1, 1], [true, false, true, false])(1)).toBe(false);
  });

  it('weighs both labels alike where categories are tied', () => {
    const rule = learnCategories(['a', 'a', 'a', 'b'], [true, false, false, false]);
    expect(['a', 'b', 'c'].map(rule)).toEqual([true, false, false]);
  });

  it('never tells a training row its own label', () => {
    const labels = [true, true, false, false, true, false];
    const column: Column = { name: 'topic', kind: 'category', values: ['a', 'b', 'c', 'd', 'e', 'f'] };
    const { train } = encode({ columns: [column], labels }, { train: [0, 1, 2, 3], test: [4, 5] });
    // Each value occurs once: without its own label nothing is known of it but what is known of all.
    const spread = train.map(([value]) => Math.round((value ?? 0) * 1e6));
    const generated = (spread[0] ?? 0) + (spread[1] ?? 0);
    const real = (spread[2] ?? 0) + (spread[3] ?? 0);
    expect(generated).toBeLessThanOrEqual(real);
  });

  it('fits the textbook logistic curve: the slope at the optimum balances the penalty', () => {
    const rows = [[-2], [-1], [1], [2]];
    const rule = learnLogistic(rows, [false, false, true, true]);
    expect(rows.map(rule)).toEqual([false, false, true, true]);
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
