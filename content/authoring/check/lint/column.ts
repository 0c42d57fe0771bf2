/** One thing measured on every exhibit of a medium: a number each, or a category each. All columns of a table have the same length. */
export type Column =
  | { readonly name: string; readonly kind: 'number'; readonly values: readonly number[] }
  | { readonly name: string; readonly kind: 'category'; readonly values: readonly string[] };

/** What the classifiers see: columns, and for each row whether the answer is "generated" (part-generated counts as that). */
export interface Table {
  readonly columns: readonly Column[];
  readonly labels: readonly boolean[];
}

/** The item at `index`, where the caller knows that there is one. Throws a RangeError if there is not. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return item;
}
