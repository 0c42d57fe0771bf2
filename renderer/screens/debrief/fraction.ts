const FRACTIONS = [
  ['f110', 1 / 10],
  ['f15', 1 / 5],
  ['f14', 1 / 4],
  ['f13', 1 / 3],
  ['f25', 2 / 5],
  ['f12', 1 / 2],
  ['f35', 3 / 5],
  ['f23', 2 / 3],
  ['f34', 3 / 4],
  ['f45', 4 / 5],
  ['f910', 9 / 10],
  ['all', 1],
] as const;

/** A share in words that can be pictured. `about` is "yes" unless the share is that fraction. */
export interface SimpleFraction {
  readonly fraction: (typeof FRACTIONS)[number][0];
  readonly about: 'yes' | 'no';
}

/** The simple fraction nearest to a share above 0 and up to 1. "All" is said only of all. */
export function simpleFraction(share: number): SimpleFraction {
  let best: (typeof FRACTIONS)[number] = FRACTIONS[0];
  for (const candidate of FRACTIONS) {
    if (candidate[0] === 'all' && share < 1) continue;
    if (Math.abs(candidate[1] - share) < Math.abs(best[1] - share)) best = candidate;
  }
  return { fraction: best[0], about: Math.abs(best[1] - share) < 1e-9 ? 'no' : 'yes' };
}
