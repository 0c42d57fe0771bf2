/* oxlint-disable typescript/no-non-null-assertion -- a numeric kernel: every index follows from a size */
import type { Random } from '../random.ts';
import { EDGE, type Alphabet } from './alphabet.ts';
import {
  backward,
  drawWeights,
  forward,
  makeScratch,
  makeWeights,
  PARTS,
  type Shape,
  type Weights,
} from './network.ts';

/** What is learned from: for each character of each name, and for its end, the symbols before it. `before` holds `context` numbers for each. */
export interface Examples {
  readonly before: Uint8Array;
  readonly next: Uint8Array;
}

/** The hyperparameters; defaults in {@link USUAL}. */
export interface Settings {
  readonly batch: number;
  /** Learning rate at the start; it falls along half a cosine to a twentieth. */
  readonly rate: number;
  /** Steps in all. */
  readonly steps: number;
}

/** A step's mean loss in nats a character, and the model so far. */
export interface Progress {
  readonly loss: number;
  readonly weights: Weights;
}

export const USUAL: Settings = { batch: 64, rate: 0.003, steps: 40_000 };

/** Adam's constants (Kingma and Ba 2015). */
const MOMENTUM = 0.9;
const SPREAD = 0.999;
const CRUMB = 1e-8;
const LEAST_RATE = 0.05;

/** Cuts names into examples. Names with a character that the alphabet lacks are left out. */
export function examplesOf(names: readonly string[], alphabet: Alphabet, context: number): Examples {
  const before: number[] = [];
  const next: number[] = [];
  for (const name of names) {
    const symbols = Array.from(name, (character) => alphabet.numberOf(character));
    if (symbols.includes(undefined)) continue;
    const whole = [...Array.from({ length: context }, () => EDGE), ...symbols.map(Number), EDGE];
    for (let at = context; at < whole.length; at++) {
      before.push(...whole.slice(at - context, at));
      next.push(whole[at]!);
    }
  }
  return { before: Uint8Array.from(before), next: Uint8Array.from(next) };
}

/**
 * Trains by Adam in as many small steps as are asked for, one at a time: each turn of the generator is one step and gives its mean loss in nats a
 * character, so that whoever shows the training can stop or draw in between: `weights` are the model's own, and change with the next step. The same
 * seed gives the same model.
 */
export function* train(
  shape: Shape,
  examples: Examples,
  random: Random,
  settings: Settings = USUAL,
): Generator<Progress, void> {
  const weights = drawWeights(shape, random);
  const zeros = (): Weights => makeWeights(shape, (_, length) => new Float32Array(length));
  const [slopes, mean, square] = [zeros(), zeros(), zeros()];
  const scratch = makeScratch(shape);
  const count = examples.next.length;
  for (let step = 1; step <= settings.steps; step++) {
    let loss = 0;
    for (const part of PARTS) slopes[part].fill(0);
    for (let turn = 0; turn < settings.batch; turn++) {
      const example = random.integer(count);
      const before = examples.before.subarray(example * shape.context, (example + 1) * shape.context);
      const next = examples.next[example]!;
      forward(shape, weights, before, scratch);
      loss -= Math.log(scratch.chances[next]!);
      backward(shape, weights, slopes, { before, next }, scratch);
    }
    const fall = LEAST_RATE + (1 - LEAST_RATE) * 0.5 * (1 + Math.cos((Math.PI * step) / settings.steps));
    const rate = (settings.rate * fall * Math.sqrt(1 - SPREAD ** step)) / (1 - MOMENTUM ** step);
    for (const part of PARTS) {
      const [w, g, m, s] = [weights[part], slopes[part], mean[part], square[part]];
      for (let i = 0; i < w.length; i++) {
        const slope = g[i]! / settings.batch;
        m[i] = MOMENTUM * m[i]! + (1 - MOMENTUM) * slope;
        s[i] = SPREAD * s[i]! + (1 - SPREAD) * slope * slope;
        w[i]! -= (rate * m[i]!) / (Math.sqrt(s[i]!) + CRUMB);
      }
    }
    yield { loss: loss / settings.batch, weights };
  }
}
