/**
 * A seeded stream of draws. The same seed gives the same draws on every machine: only 32-bit integer arithmetic is used.
 * Holds its own position in the stream; make a fresh one for each replay.
 */
export interface Random {
  /** The next draw, at least 0 and below 1, with 32 bits of resolution. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`; `below` is a whole number from 1 to 2^32. */
  integer(below: number): number;
  /** A new list in random order: one draw for each item, and sorted by the draws. */
  shuffle<T>(list: readonly T[]): T[];
}

/** SplitMix in its 32-bit form: spreads one small seed over a whole generator state (after Steele, Lea and Flood 2014). */
function spread(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

/** Makes a generator (sfc32 of PractRand, Doty-Humphrey) from an unsigned 32-bit seed; other numbers are taken modulo 2^32. */
export function createRandom(seed: number): Random {
  const draw = spread(seed);
  let a = draw();
  let b = draw();
  let c = draw();
  let counter = 1;

  const bits = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  const next = (): number => bits() / 0x100000000;
  const integer = (below: number): number => Math.floor(next() * below);

  return {
    next,
    integer,
    shuffle: (list) =>
      list
        .map((item) => ({ item, key: next() }))
        .toSorted((one, other) => one.key - other.key)
        .map(({ item }) => item),
  };
}
