/** UTF-16 units that a portion of a file has at least, but for the last one: enough that handing it on costs little, and little enough that nothing waits. */
const PORTION = 256 * 1024;

/** Puts pieces of a text together to portions of a file, as they are asked for: a file of any length is never there whole. */
export function* inPortions(pieces: Iterable<string>, length: number = PORTION): Generator<string> {
  let portion = '';
  for (const piece of pieces) {
    portion += piece;
    if (portion.length < length) continue;
    yield portion;
    portion = '';
  }
  if (portion !== '') yield portion;
}
