/** Fields whose texts are names for the program, or of works by others. */
const NOT_PROSE = new Set(['kind', 'id', 'where', 'source', 'sources', 'tags', 'fits', 'asOf', 'minutes']);

/** Every text within a part of a content file that is read as prose. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => (NOT_PROSE.has(key) ? [] : textsIn(entry)));
}
