/** A stretch of text and the evidence that covers it (indices, in order; more than one where spans overlap). */
export interface MarkedStretch {
  readonly text: string;
  readonly marks: readonly number[];
  /** Evidence that begins with this stretch: its number is shown there. */
  readonly begins: readonly number[];
  /** Offset of the stretch in the text, UTF-16 units. */
  readonly at: number;
}

/**
 * Cuts a text at every border of its spans and at the given further places, so that each stretch has one set of marks.
 * @param spans [start, end) in UTF-16 units
 */
export function markText(
  text: string,
  spans: readonly (readonly [number, number])[],
  places: readonly number[] = [],
): readonly MarkedStretch[] {
  const borders = new Set([0, text.length, ...places.filter((place) => place > 0 && place < text.length)]);
  for (const [start, end] of spans) {
    borders.add(start);
    borders.add(end);
  }
  const cuts = [...borders].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((at, index) => {
    const end = cuts[index + 1] ?? text.length;
    const covers = spans.map(([from, to], mark) => (from <= at && to >= end ? mark : -1)).filter((mark) => mark >= 0);
    return {
      text: text.slice(at, end),
      marks: covers,
      begins: covers.filter((mark) => spans[mark]?.[0] === at),
      at,
    };
  });
}
