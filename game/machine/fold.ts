/** Into so many parts the sources are split; each part is judged by a model that was trained on the others. */
export const FOLDS = 5;

/**
 * The part that a family of exhibits (one source) belongs to, 0 … {@link FOLDS} − 1: FNV-1a over its UTF-16 units, so that a photograph and what
 * grew from it, or a text and its twin, always fall together.
 */
export function foldOf(family: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < family.length; at += 1) hash = Math.imul(hash ^ family.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % FOLDS;
}
