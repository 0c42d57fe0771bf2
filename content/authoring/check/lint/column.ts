/** One thing measured on every exhibit of a table: a number each, a category each, or the words of a field. All columns of a table have the same length. */
export type Column =
  | { readonly name: string; readonly kind: 'number'; readonly values: readonly number[] }
  | { readonly name: string; readonly kind: 'category'; readonly values: readonly string[] }
  | { readonly name: string; readonly kind: 'words'; readonly values: readonly (readonly string[])[] };

/** The rows of a table, as far as it is not measured. */
export interface Rows {
  /** Whether the answer is "generated" (part-generated counts as that). */
  readonly labels: readonly boolean[];
  /** Rows of one group come from one source: they are never learned from and guessed in the same turn. */
  readonly groups: readonly string[];
}

/** The item at `index`, where the caller knows that there is one. Throws a RangeError if there is not. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return item;
}
