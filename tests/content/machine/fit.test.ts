import { describe, expect, it } from 'vitest';
import type { Example } from '../../../content/authoring/machine/examples.ts';
import {
  balancedAccuracy,
  falseAlarmsOn,
  figuresOf,
  judgeHeldOut,
} from '../../../content/authoring/machine/figures.ts';
import { fitFolds } from '../../../content/authoring/machine/fit.ts';
import { FOLDS } from '../../../game/machine/fold.ts';
import { createRandom } from '../../../game/random.ts';

/** Examples whose first feature tells, as far as `telling` (0 not at all) beside noise of 1; the second is noise, the third never varies. */
function made(telling: number, count = 200, seed = 1): readonly Example[] {
  const random = createRandom(seed);
  const noise = (): number => 2 * (random.next() + random.next() + random.next() - 1.5);
  return Array.from({ length: count }, (_, at) => ({
    id: String(at),
    truth: at % 2 === 0 ? ('generated' as const) : ('real' as const),
    fold: at % FOLDS,
    features: [(at % 2 === 0 ? telling : -telling) + noise(), noise(), 7],
  }));
}

const figuresFor = (examples: readonly Example[]) =>
  figuresOf(
    judgeHeldOut(
      fitFolds(examples).map(({ model }) => model),
      examples,
    ),
  );

describe('the machine discriminator', () => {
  it('learns what tells, and is judged on parts that it did not see', () => {
    const figures = figuresFor(made(1.5));
    expect(balancedAccuracy(figures)).toBeGreaterThan(0.85);
    expect(figures.area).toBeGreaterThan(0.9);
    expect(figures.hits.n + figures.falseAlarms.n).toBe(200);
  });

  it('finds nothing where nothing is to be found, and says nothing with certainty there', () => {
    const figures = figuresFor(made(0));
    expect(Math.abs(balancedAccuracy(figures) - 0.5)).toBeLessThan(0.1);
    const sure = figures.calibration.filter(({ from, to }) => from >= 0.8 || to <= 0.2);
    expect(sure.reduce((sum, { generated }) => sum + generated.n, 0)).toBeLessThan(10);
  });

  it('is not helped by knowing an exhibit by heart: a feature that names the exhibit gives chance', () => {
    const random = createRandom(3);
    const labels = made(0, 100).map((example) => ({
      ...example,
      features: [...example.features, random.next() < 0.5 ? Number(example.id) : -Number(example.id)],
    }));
    expect(Math.abs(balancedAccuracy(figuresFor(labels)) - 0.5)).toBeLessThan(0.15);
  });

  it('gives a ROC from corner to corner that only rises, and five bins that hold every exhibit', () => {
    const figures = figuresFor(made(0.8));
    expect(figures.roc[0]).toEqual([0, 0]);
    expect(figures.roc.at(-1)).toEqual([1, 1]);
    for (const [at, [x, y]] of figures.roc.entries()) {
      const [beforeX, beforeY] = figures.roc[at - 1] ?? [0, 0];
      expect(x >= beforeX && y >= beforeY).toBe(true);
    }
    expect(figures.calibration).toHaveLength(5);
    expect(figures.calibration.reduce((sum, { generated }) => sum + generated.n, 0)).toBe(200);
  });

  it('counts part-generated texts apart and does not learn from them', () => {
    const whole = made(1.5);
    const parts = whole.slice(0, 20).map((example) => Object.assign({}, example, { truth: 'part' as const }));
    const models = fitFolds(whole);
    expect(fitFolds([...whole, ...parts])).toEqual(models);
    const figures = figuresOf(
      judgeHeldOut(
        models.map(({ model }) => model),
        [...whole, ...parts],
      ),
    );
    expect(figures.parts?.n).toBe(20);
    expect(figures.hits.n).toBe(100);
  });

  it('counts false alarms on other human writing', () => {
    const models = fitFolds(made(2)).map(({ model }) => model);
    expect(
      falseAlarmsOn(models, [
        [-4, 0, 7],
        [-3, 0, 7],
        [4, 0, 7],
      ]),
    ).toEqual({ k: 1, n: 3 });
  });
});
