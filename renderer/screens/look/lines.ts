/** Something that stands in a text, from `at` on (UTF-16 units). */
interface Placed {
  readonly at: number;
}

/** Where the lines of a text start: 0, and behind every line end but a last one. */
export function lineStarts(text: string): readonly number[] {
  const ends = [...text.matchAll(/\n+(?=[^\n])/gu)];
  return [0, ...ends.map((end) => end.index + end[0].length)];
}

/** The pieces of a text line by line; none may reach over a start. */
export function byLine<Piece extends Placed>(
  pieces: readonly Piece[],
  starts: readonly number[],
): readonly { readonly at: number; readonly pieces: readonly Piece[] }[] {
  return starts.map((at, line) => ({
    at,
    pieces: pieces.filter((piece) => piece.at >= at && piece.at < (starts[line + 1] ?? Infinity)),
  }));
}
