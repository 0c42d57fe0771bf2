import type { Random } from '../random.ts';
import { EDGE, type Alphabet } from './alphabet.ts';
import { forward, makeScratch, type Shape, type Weights } from './network.ts';

/** A name is cut off here: no list has longer ones worth inventing. */
const LONGEST = 40;

/** A trained model of names with its alphabet. */
export interface NameModel {
  readonly shape: Shape;
  readonly alphabet: Alphabet;
  readonly weights: Weights;
}

/**
 * Draws one name, character by character. `temperature` above 0: below 1 the likely characters become likelier still (safer, duller names), above 1
 * less likely. May be empty, may exist already: whoever shows names looks them up.
 */
export function inventName({ shape, alphabet, weights }: NameModel, random: Random, temperature = 1): string {
  const scratch = makeScratch(shape);
  const before = Array.from({ length: shape.context }, () => EDGE);
  let name = '';
  for (let length = 0; length < LONGEST; length++) {
    forward(shape, weights, before, scratch);
    const symbol = drawFrom(scratch.chances, temperature, random);
    if (symbol === EDGE) break;
    name += alphabet.characters[symbol - 1];
    before.shift();
    before.push(symbol);
  }
  return name;
}

function drawFrom(chances: Float32Array, temperature: number, random: Random): number {
  const sharpened = Array.from(chances, (chance) => chance ** (1 / temperature));
  let left = random.next() * sharpened.reduce((sum, chance) => sum + chance, 0);
  const found = sharpened.findIndex((chance) => {
    left -= chance;
    return left < 0;
  });
  // Rounding may leave a crumb behind the last symbol.
  return found < 0 ? EDGE : found;
}
