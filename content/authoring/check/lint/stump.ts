import { at } from './column.ts';

/** A rule learned from examples: says of a value whether it looks generated. */
export type Rule<T> = (value: T) => boolean;

/** How much one example of either label weighs, so that both labels weigh the same together. */
function weightsOf(labels: readonly boolean[]): { readonly generated: number; readonly real: number } {
  const generated = labels.filter(Boolean).length;
  return {
    generated: generated === 0 ? 0 : 1 / generated,
    real: generated === labels.length ? 0 : 1 / (labels.length - generated),
  };
}

/**
 * A decision stump: the threshold and direction that part the examples best, both labels weighing the same. Values that do not part
 * them at all give the rule "never generated", which is right half of the time.
 */
export function learnStump(values: readonly number[], labels: readonly boolean[]): Rule<number> {
  const weights = weightsOf(labels);
  const order = values
    .map((value, row) => ({ value, label: at(labels, row) }))
    .sort((one, other) => one.value - other.value);
  let below = 0;
  let best = { gain: 1e-9, threshold: Infinity, above: true };
  for (const [place, { value, label }] of order.entries()) {
    // `below` is the share of generated examples up to here less the share of real ones.
    below += label ? weights.generated : -weights.real;
    const next = order[place + 1];
    if (next === undefined || next.value === value) continue;
    if (Math.abs(below) > best.gain + 1e-12)
      best = { gain: Math.abs(below), threshold: (value + next.value) / 2, above: below < 0 };
  }
  return (value) => value > best.threshold === best.above && best.threshold !== Infinity;
}

/** For categories: each is called what most of its examples were, both labels weighing the same; an unknown one is never generated. */
export function learnCategories(values: readonly string[], labels: readonly boolean[]): Rule<string> {
  const weights = weightsOf(labels);
  const balance = new Map<string, number>();
  for (const [row, value] of values.entries())
    balance.set(value, (balance.get(value) ?? 0) + (at(labels, row) ? weights.generated : -weights.real));
  return (value) => (balance.get(value) ?? 0) > 1e-12;
}
