/** Logarithms of factorials, grown as far as they are asked for. */
const logFactorials = [0];

function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i += 1) logFactorials.push((logFactorials[i - 1] ?? 0) + Math.log(i));
  return logFactorials[n] ?? 0;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/**
 * Fisher's exact test, two-sided: how probable a split at least as uneven is, when `hits` of the `drawn` exhibits with something are
 * among the `marked` of `all`.
 */
export function fisher(hits: number, drawn: number, marked: number, all: number): number {
  const chance = (k: number): number =>
    Math.exp(logChoose(marked, k) + logChoose(all - marked, drawn - k) - logChoose(all, drawn));
  const reached = chance(hits) * (1 + 1e-9);
  let sum = 0;
  for (let k = Math.max(0, drawn - (all - marked)); k <= Math.min(drawn, marked); k += 1)
    if (chance(k) <= reached) sum += chance(k);
  return Math.min(1, sum);
}

/** The smallest p-value that any split of `drawn` exhibits could have: that of one of the two most uneven ones. */
export function leastFisher(drawn: number, marked: number, all: number): number {
  return Math.min(
    fisher(Math.max(0, drawn - (all - marked)), drawn, marked, all),
    fisher(Math.min(drawn, marked), drawn, marked, all),
  );
}

/**
 * Tarone's correction (1990, Biometrics 46) of a level of significance for many exact tests: a test that could not be significant however its
 * split fell is not counted. `least` are the smallest p-values that the tests could have. Gives the level that each of them is to be
 * held against, so that all together err with a probability of at most `level`.
 */
export function taroneLevel(least: readonly number[], level: number): number {
  for (let counted = 1; ; counted += 1)
    if (least.filter((p) => p <= level / counted).length <= counted) return level / counted;
}
