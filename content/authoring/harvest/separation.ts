/** How well one figure tells two groups apart, each group weighing half. */
export interface Separation {
  readonly medianReal: number;
  readonly medianGenerated: number;
  /** Share right of the best single threshold on the very pictures that it was chosen on; 0.5 is chance. */
  readonly inSample: number;
  /** Share right when each picture is judged by the threshold chosen on all the others. */
  readonly leftOut: number;
}

type Judged = { readonly value: number; readonly generated: boolean };
type Rule = { readonly threshold: number; readonly generatedAbove: boolean; readonly share: number };

/** Compares the values of real and generated pictures. Both lists need at least two values. */
export function separation(real: readonly number[], generated: readonly number[]): Separation {
  const all: Judged[] = [
    ...real.map((value) => ({ value, generated: false })),
    ...generated.map((value) => ({ value, generated: true })),
  ];
  const right = all.map((one, at) => {
    const rule = bestRule(all.filter((_, other) => other !== at));
    return (one.value > rule.threshold === rule.generatedAbove) === one.generated;
  });
  const shareRight = (generatedOnes: boolean): number => {
    const hits = right.filter((_, at) => all[at]?.generated === generatedOnes);
    return hits.filter(Boolean).length / hits.length;
  };
  return {
    medianReal: median(real),
    medianGenerated: median(generated),
    inSample: bestRule(all).share,
    leftOut: (shareRight(false) + shareRight(true)) / 2,
  };
}

function bestRule(all: readonly Judged[]): Rule {
  const sorted = [...all].sort((a, b) => a.value - b.value);
  const total = {
    real: sorted.filter((one) => !one.generated).length,
    generated: sorted.filter((one) => one.generated).length,
  };
  let best: Rule = { threshold: Number.NEGATIVE_INFINITY, generatedAbove: true, share: 0.5 };
  const below = { real: 0, generated: 0 };
  for (const [at, one] of sorted.entries()) {
    below[one.generated ? 'generated' : 'real']++;
    const next = sorted[at + 1];
    if (next === undefined || next.value === one.value) continue;
    const above = (below.real / total.real + 1 - below.generated / total.generated) / 2;
    const share = Math.max(above, 1 - above);
    if (share > best.share) best = { threshold: (one.value + next.value) / 2, generatedAbove: above >= 0.5, share };
  }
  return best;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
