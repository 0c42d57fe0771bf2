/** A stream of pseudo-random numbers that is the same for the same seed, on every machine. */
export type Random = {
  /** The next number, evenly spread over [0, 1). */
  readonly uniform: () => number;
  /** The next whole number in 0 … `below` − 1. */
  readonly integer: (below: number) => number;
  /** The next number from a normal distribution with mean 0 and deviation 1. */
  readonly normal: () => number;
};

/**
 * Starts a random stream. The generator is sfc32 (Chris Doty-Humphrey's "small fast counting" generator from
 * PractRand), chosen because it needs 32-bit integers only, so that no engine's floating point can change it.
 */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  // Neighbouring seeds start in similar states: let them drift apart first.
  for (let i = 0; i < 15; i++) next();

  const uniform = (): number => next() / 4294967296;
  return {
    uniform,
    integer: (below) => Math.floor(uniform() * below),
    // Box and Muller's transform; 1 − u keeps the logarithm finite.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}
