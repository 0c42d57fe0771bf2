import { makeWeights, PARTS, type Shape, type Weights } from '../../../game/names/network.ts';

/** Shapes of the parts as they are stored. */
function dimensionsOf({
  symbols,
  context,
  embedding,
  hidden,
}: Shape): Readonly<Record<(typeof PARTS)[number], number[]>> {
  return {
    embedding: [symbols, embedding],
    inner: [context * embedding, hidden],
    innerBias: [hidden],
    outer: [hidden, symbols],
    outerBias: [symbols],
  };
}

/** Weights as a safetensors file: eight bytes of header length, a JSON header, 32-bit floats (format: huggingface/safetensors). */
export function toSafetensors(shape: Shape, weights: Weights, about: Readonly<Record<string, string>>): Uint8Array {
  const dimensions = dimensionsOf(shape);
  let at = 0;
  const entries = PARTS.map((part) => {
    const begin = at;
    at += weights[part].byteLength;
    return [part, { dtype: 'F32', shape: dimensions[part], data_offsets: [begin, at] }] as const;
  });
  const text = JSON.stringify({ __metadata__: about, ...Object.fromEntries(entries) });
  const header = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 8) * 8));
  const file = new Uint8Array(8 + header.length + at);
  new DataView(file.buffer).setBigUint64(0, BigInt(header.length), true);
  file.set(header, 8);
  let place = 8 + header.length;
  for (const part of PARTS) {
    const { buffer, byteOffset, byteLength } = weights[part];
    file.set(new Uint8Array(buffer, byteOffset, byteLength), place);
    place += byteLength;
  }
  return file;
}

/** The weights in a file of {@link toSafetensors}. Throws when it is none, or of another shape. */
export function fromSafetensors(shape: Shape, file: Uint8Array): Weights {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const start = 8 + Number(view.getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, start)));
  return makeWeights(shape, (part, length) => {
    const [from, to] = header[part].data_offsets.map(Number);
    if (to - from !== length * 4)
      throw new Error(`The part "${part}" has ${(to - from) / 4} numbers instead of ${length}.`);
    return new Float32Array(file.slice(start + from, start + to).buffer);
  });
}
