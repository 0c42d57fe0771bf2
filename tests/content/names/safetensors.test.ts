import { describe, expect, it } from 'vitest';
import { fromSafetensors, toSafetensors } from '../../../content/authoring/names/safetensors.ts';
import { drawWeights } from '../../../game/names/network.ts';
import { createRandom } from '../../../game/random.ts';

const shape = { symbols: 5, context: 2, embedding: 3, hidden: 4 };

describe('weights of a model of names in a safetensors file', () => {
  it('come back to the last bit', () => {
    const weights = drawWeights(shape, createRandom(1));
    const file = toSafetensors(shape, weights, { licence: 'CC BY 4.0', list: 'Ünïcode' });
    expect(fromSafetensors(shape, file)).toEqual(weights);
  });

  it('lie behind a header that says where each part is', () => {
    const file = toSafetensors(shape, drawWeights(shape, createRandom(2)), { stage: 'late' });
    const length = Number(new DataView(file.buffer).getBigUint64(0, true));
    const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)));
    expect(header.__metadata__).toEqual({ stage: 'late' });
    expect(header.inner).toEqual({ dtype: 'F32', shape: [6, 4], data_offsets: [60, 156] });
    expect((8 + length) % 8).toBe(0);
    expect(file.length).toBe(8 + length + header.outerBias.data_offsets[1]);
  });

  it('are refused for another shape', () => {
    const file = toSafetensors(shape, drawWeights(shape, createRandom(3)), {});
    expect(() => fromSafetensors({ ...shape, hidden: 8 }, file)).toThrow('"inner" has 24 numbers instead of 48');
  });
});
