import { at } from './column.ts';
import type { Guesser } from './guess-by-column.ts';

/** A word in fewer exhibits than this is a name or a chance. */
const FEWEST = 3;

/** The words of a text, each once, in small letters. */
export const wordsOf = (text: string): readonly string[] => [...new Set(text.toLowerCase().match(/\p{L}{2,}/gu))];

/**
 * A guesser that sees the words of one field, as a player does who reads captions and nothing else: naive Bayes over the words that are there (Manning,
 * Raghavan and Schütze 2008, chapter 13), both labels weighing the same. A field without a known word is never called generated.
 */
export function guessByWords(texts: readonly (readonly string[])[]): Guesser {
  const frequency = new Map<string, number>();
  for (const text of texts) for (const word of text) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const known = [...frequency].filter(([, times]) => times >= FEWEST).map(([word]) => word);
  const codeOf = new Map(known.map((word, code) => [word, code]));
  const rows = texts.map((text) => Int32Array.from(text.flatMap((word) => codeOf.get(word) ?? [])));
  return (labels, { train, test }) => {
    const generated = new Float64Array(known.length);
    const real = new Float64Array(known.length);
    let generatedRows = 0;
    for (const row of train) {
      const isGenerated = at(labels, row);
      if (isGenerated) generatedRows += 1;
      const counts = isGenerated ? generated : real;
      for (const code of at(rows, row)) counts[code] = (counts[code] ?? 0) + 1;
    }
    const realRows = train.length - generatedRows;
    const says = Float64Array.from(known, (_, code) =>
      Math.log((((generated[code] ?? 0) + 1) * (realRows + 2)) / (((real[code] ?? 0) + 1) * (generatedRows + 2))),
    );
    return test.map((row) => at(rows, row).reduce((sum, code) => sum + (says[code] ?? 0), 0) > 1e-12);
  };
}
