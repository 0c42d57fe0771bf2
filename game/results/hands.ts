import type { Hands, Tally } from './report-shape.ts';

/** Hands by answer, added up; null counts for nothing. `places` is the length of every list. */
export function addedUp(lists: readonly (readonly number[] | null)[], places: number): Hands {
  const counts = Array.from({ length: places }, (_, place) =>
    lists.reduce((sum, list) => sum + (list?.[place] ?? 0), 0),
  );
  return { counts, n: counts.reduce((sum, count) => sum + count, 0) };
}

/** How many results have each value, by the values' text. */
export function talliesOf<T>(values: readonly T[], textOf: (value: T) => string): readonly Tally<T>[] {
  const groups = new Map<string, { readonly value: T; readonly results: number }>();
  for (const value of values) {
    const text = textOf(value);
    groups.set(text, { value, results: (groups.get(text)?.results ?? 0) + 1 });
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally);
}
