import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLIP, chanceOf } from '../../../game/machine/chance.ts';
import { parseMachine, type Model } from '../../../game/machine/model.ts';
import { sampleMachine } from '../machine-fixture.ts';

const model: Model = { mean: [2, 0], scale: [1, 0.5], weights: [0.2, 1, -1] };
const number = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('the chance that a model gives', () => {
  test('is the logistic function of the weighted, standardised features', () => {
    expect(chanceOf(model, [2, 0])).toBeCloseTo(1 / (1 + Math.exp(-0.2)), 12);
    expect(chanceOf(model, [3, 4])).toBeCloseTo(1 / (1 + Math.exp(-(0.2 + 1 - 2))), 12);
  });

  test('lies between 0 and 1 whatever is measured, and rises with a feature that speaks for it', () => {
    fc.assert(
      fc.property(number, number, number, (one, other, more) => {
        const [low, high] = [Math.min(one, more), Math.max(one, more)];
        const chance = chanceOf(model, [low, other]);
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThan(1);
        expect(chanceOf(model, [high, other])).toBeGreaterThanOrEqual(chance);
      }),
    );
  });

  test('lets no odd value outvote the others', () => {
    expect(chanceOf(model, [2 + CLIP, 0])).toBe(chanceOf(model, [1e9, 0]));
    expect(chanceOf(model, [2 - CLIP, 0])).toBe(chanceOf(model, [-1e9, 0]));
  });

  test('is even where a model knows nothing of what was measured', () => {
    expect(chanceOf({ mean: [], scale: [], weights: [] }, [1, 2])).toBe(0.5);
    expect(chanceOf({ mean: [0, 0], scale: [1, 1], weights: [0] }, [1, 2])).toBe(0.5);
  });
});

describe('the file', () => {
  test('is read as it was written', () => {
    expect(parseMachine(JSON.stringify(sampleMachine()))).toEqual(sampleMachine());
  });

  const changed = (change: object): string => JSON.stringify({ ...sampleMachine(), ...change });
  const { image, text } = sampleMachine();
  test.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['of another format', changed({ format: 'second-look-pack' })],
    ['of a newer version', changed({ version: 2 })],
    ['with a field too many', changed({ extra: 1 })],
    ['with a model too few', changed({ image: { ...image, models: image.models.slice(1) } })],
    ['with models for the other medium', changed({ image: { ...image, models: text.models } })],
    ['with a share above 1', changed({ text: { ...text, figures: { ...text.figures, area: 1.1 } } })],
    ['with a count that is none', changed({ text: { ...text, figures: { ...text.figures, hits: { k: 0.5, n: 1 } } } })],
    ['with a day that is none', changed({ trained: 'yesterday' })],
  ])('is no machine when it is %s', (_, file) => {
    expect(parseMachine(file)).toBeNull();
  });
});
