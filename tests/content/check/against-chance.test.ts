import { describe, expect, it } from 'vitest';
import { againstChance } from '../../../content/authoring/check/lint/against-chance.ts';
import { guessByThreshold } from '../../../content/authoring/check/lint/guess-by-column.ts';
import { isShortcut, lintTables, OUTSIDE, type Lint } from '../../../content/authoring/check/lint/lint.ts';
import { judgeLint } from '../../../content/authoring/check/rules/shortcuts.ts';
import { createRandom } from '../../../game/random.ts';

const VALIDATION = { folds: 5, repeats: 2, seed: 3 };

/** Rows with columns that mean nothing, and a first one that means something for `strength` > 0. */
function table(rows: number, columns: number, strength: number, seed: number) {
  const random = createRandom(seed);
  const labels = random.shuffle(Array.from({ length: rows }, (_, row) => row % 2 === 0));
  const values = Array.from({ length: columns }, (_, column) =>
    labels.map((label) => random.next() + (column === 0 && label ? strength : 0)),
  );
  return { rows: { labels, groups: labels.map((_, row) => `${row}`) }, values };
}

const measured = (rows: number, columns: number, strength: number, seed: number, shuffles = 99, limit = 0) => {
  const made = table(rows, columns, strength, seed);
  return againstChance(made.values.map(guessByThreshold), made.rows, VALIDATION, { shuffles, limit });
};

describe('holding features against chance', () => {
  it('knows that among many features one is lucky: twenty small packs of noise, forty features each', () => {
    const packs = Array.from({ length: 20 }, (_, seed) => measured(24, 40, 0, 100 + seed, 59));
    // Nearly all of them have a feature above the limit, which the plain limit would have failed ...
    const lucky = packs.filter((pack) => pack.some(({ accuracy }) => accuracy > 0.6)).length;
    expect(lucky).toBeGreaterThan(17);
    // ... and hardly one is failed: five in a hundred would be.
    const failed = packs.filter((pack) => pack.some((found) => isShortcut({ name: '', ...found }, 0.6))).length;
    expect(failed).toBeLessThanOrEqual(3);
  });

  it('still finds a shortcut among forty features in a large pack', () => {
    const [planted, ...others] = measured(240, 40, 0.35, 5);
    expect(planted?.accuracy).toBeGreaterThan(0.6);
    expect(planted?.p).toBeLessThan(0.05);
    expect(others.filter((found) => isShortcut({ name: '', ...found }, 0.6))).toEqual([]);
  });

  it('corrects for the number of features: the same one is less surprising among many', () => {
    const alone = measured(30, 1, 0.35, 8, 199)[0];
    const among = measured(30, 60, 0.35, 8, 199)[0];
    expect(among?.p).toBeGreaterThan(alone?.p ?? 1);
  });

  it('stops when chance has done as well twenty times, with a share that is no smaller than dealing on would give', () => {
    const found = measured(24, 40, 0, 9, 10_000);
    for (const { p } of found) expect(p).toBeGreaterThan(0.05);
  });

  it('deals a quarter as often where nothing is above the limit', () => {
    expect(measured(100, 1, 3, 10, 76, 0.9)[0]?.p).toBe(1 / 77);
    expect(measured(100, 1, 3, 10, 76, 1)[0]?.p).toBe(1 / 20);
  });

  it('never gives a p of nothing: one deal, the true one, is as good as itself', () => {
    expect(measured(100, 1, 3, 10, 19)[0]?.p).toBe(1 / 20);
    expect(measured(100, 1, 3, 10, 0)[0]?.p).toBeNull();
  });
});

describe('the verdict', () => {
  const lint = (accuracy: number, p: number | null): Lint => ({
    name: 'things',
    limits: OUTSIDE,
    real: 50,
    generated: 50,
    singles: [{ name: 'size', accuracy, p }],
    together: [],
  });
  const fails = (accuracy: number, p: number | null): boolean =>
    judgeLint([lint(accuracy, p)]).some(({ findings }) => findings.length > 0);

  it('needs both: above the limit, and not by chance', () => {
    expect(fails(0.61, 0.04)).toBe(true);
    expect(fails(0.61, 0.06)).toBe(false);
    expect(fails(0.59, 0.01)).toBe(false);
  });

  it('goes by the limit alone where nothing was held against chance', () => {
    expect(fails(0.61, null)).toBe(true);
  });

  it('leaves a table alone that has fewer than eight of either truth', () => {
    const { rows, values } = table(15, 1, 3, 11);
    const columns = values.map((list) => ({ name: 'size', kind: 'number' as const, values: list }));
    expect(lintTables([{ name: 'few', limits: OUTSIDE, columns, ...rows }], 0)).toEqual([]);
  });
});
