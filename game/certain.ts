/** A value that the making of its surroundings guarantees, named by `what`. Throws only where something was not made by these rules. */
export function certain<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what}`);
  return value;
}
