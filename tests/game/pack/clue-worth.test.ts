import { describe, expect, test } from 'vitest';
import { clueWorth } from '../../../game/pack/clue-worth.ts';
import type { Exhibit, Pack } from '../../../game/pack/schema.ts';
import { makePack } from '../fixtures.ts';

const made = makePack();
const image = made.exhibits.find((each) => each.medium === 'image');
if (image === undefined) throw new Error('The pack has no picture.');
const [piece] = image.evidence;
if (piece === undefined) throw new Error('The picture has no evidence.');

/** So many pictures, the first of which are marked by light. */
const pictures = (truth: Exhibit['truth'], many: number, marked: number): readonly Exhibit[] =>
  Array.from({ length: many }, (_, nth) => ({
    ...image,
    truth,
    evidence:
      nth < marked
        ? [
            { ...piece, clue: 'light' },
            { ...piece, clue: 'light' },
          ]
        : [{ ...piece, clue: 'edges' }],
  }));
const packOf = (...lists: readonly (readonly Exhibit[])[]): Pack => ({ ...made, exhibits: lists.flat() });

describe('what a clue is worth', () => {
  test('is counted by exhibits, each once, apart for what is generated and what is real', () => {
    const pack = packOf(pictures('generated', 20, 5), pictures('part', 20, 15), pictures('real', 50, 5));
    expect(clueWorth(pack, 'image', 'light')).toEqual({ generated: 0.5, real: 0.1 });
    expect(clueWorth(pack, 'image', 'scale')).toEqual({ generated: 0, real: 0 });
  });

  test('is not told from few of either, or of another medium', () => {
    expect(clueWorth(packOf(pictures('generated', 19, 5), pictures('real', 50, 5)), 'image', 'light')).toBeNull();
    expect(clueWorth(packOf(pictures('generated', 50, 5), pictures('real', 19, 5)), 'image', 'light')).toBeNull();
    expect(clueWorth(packOf(pictures('generated', 50, 5), pictures('real', 50, 5)), 'text', 'light')).toBeNull();
  });
});
