/** The mark that begins and ends every name, as a number. */
export const EDGE = 0;

/** The characters that a model of names knows, numbered from 1; 0 is {@link EDGE}. */
export interface Alphabet {
  readonly characters: readonly string[];
  /** Number of the character, or undefined for one that the model has never seen. */
  readonly numberOf: (character: string) => number | undefined;
}

/** An alphabet of given characters, in their order. */
export function alphabetOf(characters: readonly string[]): Alphabet {
  const numbers = new Map(characters.map((character, at) => [character, at + 1]));
  return { characters, numberOf: (character) => numbers.get(character) };
}

/** Every character of the names once, sorted by code point. */
export function charactersIn(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => Array.from(name)))].sort();
}
