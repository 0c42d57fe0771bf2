/* oxlint-disable typescript/no-non-null-assertion -- a numeric kernel: every index follows from a size */
import type { Random } from '../random.ts';

/**
 * A small model of names: the characters before, each as a short vector, go through one layer of tanh units to the chances of the next
 * character (Bengio and others, "A neural probabilistic language model", JMLR 3, 2003).
 */
export interface Shape {
  /** Characters, the mark for the edge included. */
  readonly symbols: number;
  /** How many characters before the next one are looked at. */
  readonly context: number;
  /** Numbers for each character. */
  readonly embedding: number;
  readonly hidden: number;
}

/** All numbers of a model, row by row. `embedding` is [symbols, embedding]; `inner` [context · embedding, hidden]; `outer` [hidden, symbols]. */
export interface Weights {
  readonly embedding: Float32Array;
  readonly inner: Float32Array;
  readonly innerBias: Float32Array;
  readonly outer: Float32Array;
  readonly outerBias: Float32Array;
}

/** The parts of the weights, in the order in which they are stored. */
export const PARTS = ['embedding', 'inner', 'innerBias', 'outer', 'outerBias'] as const;

const sizesOf = ({ symbols, context, embedding, hidden }: Shape): Readonly<Record<(typeof PARTS)[number], number>> => ({
  embedding: symbols * embedding,
  inner: context * embedding * hidden,
  innerBias: hidden,
  outer: hidden * symbols,
  outerBias: symbols,
});

/** Weights of a shape, each part filled by `fill` (its name and length). */
export function makeWeights(
  shape: Shape,
  fill: (part: (typeof PARTS)[number], length: number) => Float32Array,
): Weights {
  const sizes = sizesOf(shape);
  return {
    embedding: fill('embedding', sizes.embedding),
    inner: fill('inner', sizes.inner),
    innerBias: fill('innerBias', sizes.innerBias),
    outer: fill('outer', sizes.outer),
    outerBias: fill('outerBias', sizes.outerBias),
  };
}

/** Weights before any training: even draws around 0, as wide as the layer's inputs allow (Glorot and Bengio 2010); biases 0. */
export function drawWeights(shape: Shape, random: Random): Weights {
  const inputs = shape.context * shape.embedding;
  const reach = {
    embedding: 0.5,
    inner: Math.sqrt(6 / (inputs + shape.hidden)),
    innerBias: 0,
    outer: Math.sqrt(6 / (shape.hidden + shape.symbols)),
    outerBias: 0,
  };
  return makeWeights(shape, (part, length) =>
    Float32Array.from({ length }, () => (2 * random.next() - 1) * reach[part]),
  );
}

/** What a forward pass leaves behind for the backward pass. Made once and used again. */
export interface Scratch {
  readonly hidden: Float32Array;
  /** Chances of every symbol to come next; they add up to 1. */
  readonly chances: Float32Array;
}

/** Room for one forward pass. */
export const makeScratch = ({ hidden, symbols }: Shape): Scratch => ({
  hidden: new Float32Array(hidden),
  chances: new Float32Array(symbols),
});

/** The chances of the next symbol after `before` (numbers of the last `context` symbols, the oldest first), left in `scratch`. */
export function forward(shape: Shape, weights: Weights, before: ArrayLike<number>, scratch: Scratch): void {
  const { context, embedding, hidden: width, symbols } = shape;
  const { hidden, chances } = scratch;
  hidden.set(weights.innerBias);
  for (let place = 0; place < context; place++) {
    const from = before[place]! * embedding;
    for (let e = 0; e < embedding; e++) {
      const value = weights.embedding[from + e]!;
      const row = (place * embedding + e) * width;
      for (let h = 0; h < width; h++) hidden[h]! += value * weights.inner[row + h]!;
    }
  }
  chances.set(weights.outerBias);
  for (let h = 0; h < width; h++) {
    const value = Math.tanh(hidden[h]!);
    hidden[h] = value;
    for (let s = 0; s < symbols; s++) chances[s]! += value * weights.outer[h * symbols + s]!;
  }
  softmax(chances);
}

/** Turns scores into chances, in place. */
function softmax(scores: Float32Array): void {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  let total = 0;
  for (let s = 0; s < scores.length; s++) {
    scores[s] = Math.exp(scores[s]! - highest);
    total += scores[s]!;
  }
  for (let s = 0; s < scores.length; s++) scores[s]! /= total;
}

/**
 * Adds the slopes of the loss, −ln(chance of `next`), for the pass that is in `scratch` to `slopes`. Leaves the differences of the chances in
 * `scratch.chances` and those of the hidden layer in `scratch.hidden`.
 */
export function backward(
  shape: Shape,
  weights: Weights,
  slopes: Weights,
  { before, next }: { readonly before: ArrayLike<number>; readonly next: number },
  { hidden, chances }: Scratch,
): void {
  const { context, embedding, hidden: width, symbols } = shape;
  chances[next]! -= 1;
  for (let s = 0; s < symbols; s++) slopes.outerBias[s]! += chances[s]!;
  for (let h = 0; h < width; h++) {
    const value = hidden[h]!;
    let back = 0;
    for (let s = 0; s < symbols; s++) {
      back += chances[s]! * weights.outer[h * symbols + s]!;
      slopes.outer[h * symbols + s]! += chances[s]! * value;
    }
    hidden[h] = back * (1 - value * value);
    slopes.innerBias[h]! += hidden[h]!;
  }
  for (let place = 0; place < context; place++) {
    const from = before[place]! * embedding;
    for (let e = 0; e < embedding; e++) {
      const row = (place * embedding + e) * width;
      const value = weights.embedding[from + e]!;
      let back = 0;
      for (let h = 0; h < width; h++) {
        back += hidden[h]! * weights.inner[row + h]!;
        slopes.inner[row + h]! += hidden[h]! * value;
      }
      slopes.embedding[from + e]! += back;
    }
  }
}
