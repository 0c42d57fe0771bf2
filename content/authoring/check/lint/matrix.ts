/** Vectors of the same length, one after the other. */
export interface Matrix {
  readonly values: Float64Array;
  readonly width: number;
}

/** A rule learned from examples: says of a row of a matrix whether it looks generated. */
export type Rule = (row: number) => boolean;

/** Rows as a matrix; all must be as long as the first. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  return { values: Float64Array.from(rows.flat()), width: rows[0]?.length ?? 0 };
}
