import type { Random } from '../random.ts';

/** How many of a list may be generated. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Three to seven of ten, two to four of six; one at least of three on; of two, none or both as well: one of each would be known after the first. */
function roundBounds(length: number): Bounds {
  const least = length < 3 ? 0 : Math.max(1, Math.round(length * 0.3 - 0.01));
  return { least, most: length - least };
}

/** Eleven to nineteen of thirty; a single round has its own bounds alone. */
function sessionBounds(rounds: number, length: number): Bounds {
  const least = rounds === 1 ? 0 : Math.floor((rounds * length * 11) / 30);
  return { least, most: rounds * length - least };
}

/**
 * How many of a round may be generated, so that the session keeps its bounds too.
 * @param generated in the rounds before
 */
export function boundsOf(round: number, rounds: number, length: number, generated: number): Bounds {
  const inRound = roundBounds(length);
  const inSession = sessionBounds(rounds, length);
  const later = rounds - round - 1;
  return {
    least: Math.max(inRound.least, inSession.least - generated - later * inRound.most),
    most: Math.min(inRound.most, inSession.most - generated - later * inRound.least),
  };
}

/**
 * What the next of a round must be by its bounds alone; null where both may come. Whoever counts knows it too, and that is fair.
 * @param generated of the round so far
 * @param left places of the round that are still to be filled, this one included
 */
export function settledBy({ least, most }: Bounds, generated: number, left: number): boolean | null {
  if (generated === most) return false;
  return generated + left === least ? true : null;
}

/** A fair coin for each place after those of the opening, as long as the bounds leave a choice. */
function drawRound(random: Random, length: number, bounds: Bounds, opening: readonly boolean[]): readonly boolean[] {
  const drawn = [...opening];
  let generated = opening.filter(Boolean).length;
  for (let left = length - drawn.length; left > 0; left -= 1) {
    const truth = settledBy(bounds, generated, left) ?? random.integer(2) === 0;
    if (truth) generated += 1;
    drawn.push(truth);
  }
  return drawn;
}

/**
 * Draws for each place of each round whether what stands there is generated: a fair coin, whatever came before, for as long as the bounds of the round and of the
 * session leave a choice. So a player who keeps count learns nothing, but now and then what the end of a lopsided round must be.
 * @param opening what the first places of the first round are, as its bounds allow
 * @returns for each round a list of `length`
 */
export function drawTruths(
  random: Random,
  rounds: number,
  length: number,
  opening: readonly boolean[] = [],
): readonly (readonly boolean[])[] {
  let generated = 0;
  return Array.from({ length: rounds }, (_, round) => {
    const bounds = boundsOf(round, rounds, length, generated);
    const truths = drawRound(random, length, bounds, round === 0 ? opening : []);
    generated += truths.filter(Boolean).length;
    return truths;
  });
}
