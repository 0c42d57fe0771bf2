/** Where a quote stands: its place in the text as it is, `[start, end)` in UTF-16 units. */
export type Span = readonly [number, number];

/** A quote's places in a text; none, one or several. `nearest` is the passage most like it, where none is it. */
export interface FoundQuote {
  readonly spans: readonly Span[];
  readonly nearest: string | null;
}

const QUOTE_MARKS = /[‘’‚‛′‹›`´＇ʼʹ“”„‟″«»「」『』＂❛❜❝❞]/gu;
const DASHES = /[\p{Pd}\u2212]/gu;
/** What nobody sees: soft hyphens, joiners, marks of direction, variation selectors. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** A letter with its marks, which may be written in more than one way. */
const CLUSTER = /\s+|[\p{Pd}\u2212]+|\P{M}\p{M}*|\p{M}+/gu;

/** A text with everything taken out that is written in two ways, and for each letter of it the cluster of the text it comes from. */
interface Folded {
  readonly text: string;
  readonly from: readonly Span[];
}

function foldOne(cluster: string): string {
  if (/^\s/u.test(cluster)) return ' ';
  return cluster
    .normalize('NFKD')
    .replaceAll(UNSEEN, '')
    .replaceAll(QUOTE_MARKS, "'")
    .replaceAll('"', "'")
    .replaceAll(DASHES, '-')
    .replaceAll(/-+/g, '-')
    .replaceAll(/\s+/gu, ' ');
}

function fold(text: string, small: boolean): Folded {
  let folded = '';
  const from: Span[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const one = small ? foldOne(cluster).toLowerCase() : foldOne(cluster);
    const last = from.at(-1);
    // White space, and a dash of several signs, may have something unseen in its middle.
    if (last !== undefined && (one === ' ' || one === '-') && folded.endsWith(one)) {
      from[from.length - 1] = [last[0], index + cluster.length];
      continue;
    }
    folded += one;
    for (let nth = 0; nth < one.length; nth += 1) from.push([index, index + cluster.length]);
  }
  return { text: folded, from };
}

function places(text: string, quote: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

/** Accents and their like, which any script may have. A vowel sign is a letter's neighbour and may be left out of a quote. */
const beginsWithMark = (text: string): boolean => /^(?=\p{M})\p{Script=Inherited}/u.test(text);

/** The quote's places as it stands. One that would tear a letter from its marks is none. */
function exactSpans(text: string, quote: string): readonly Span[] {
  if (quote.trim() === '' || beginsWithMark(quote)) return [];
  return places(text, quote)
    .filter((at) => !beginsWithMark(text.slice(at + quote.length, at + quote.length + 2)))
    .map((at): Span => [at, at + quote.length]);
}

/** The folded quote's places, told in the text's own units. One that would tear a letter from its marks is none. */
function spansIn(text: string, quote: string, small: boolean): readonly Span[] {
  const folded = fold(text, small);
  const wanted = fold(quote, small).text.trim();
  if (wanted === '') return [];
  return places(folded.text, wanted).flatMap((at): readonly Span[] => {
    const torn =
      beginsWithMark(wanted) || beginsWithMark(folded.text.slice(at + wanted.length, at + wanted.length + 2));
    const [start, end] = [folded.from[at]?.[0], folded.from[at + wanted.length - 1]?.[1]];
    return torn || start === undefined || end === undefined ? [] : [[start, end]];
  });
}

/** Pairs of letters that two texts of one length share, by which a passage is told to be like a quote. */
const SHARE_OF_PAIRS = 0.5;
const LONGEST_COMPARED = 200;

const pairAt = (of: string, at: number): string => of.slice(at, at + 2);

/** The passage of a text that is most like a quote, in whole words; null where none is much like it. */
function nearestTo(text: string, quote: string): string | null {
  const folded = fold(text, true);
  const wanted = fold(quote, true).text.trim().slice(0, LONGEST_COMPARED);
  const pairs = new Map<string, number>();
  for (let at = 0; at + 2 <= wanted.length; at += 1)
    pairs.set(pairAt(wanted, at), (pairs.get(pairAt(wanted, at)) ?? 0) + 1);
  const length = Math.min(wanted.length, folded.text.length);
  let best = { at: 0, shared: 0 };
  for (let at = 0; at + length <= folded.text.length; at += 1) {
    const left = new Map(pairs);
    let shared = 0;
    for (let within = at; within + 2 <= at + length; within += 1) {
      const pair = pairAt(folded.text, within);
      const there = left.get(pair) ?? 0;
      if (there > 0) shared += 1;
      left.set(pair, there - 1);
    }
    if (shared > best.shared) best = { at, shared };
  }
  const [start, end] = [folded.from[best.at]?.[0], folded.from[best.at + length - 1]?.[1]];
  if (start === undefined || end === undefined || best.shared < SHARE_OF_PAIRS * Math.max(1, wanted.length - 1))
    return null;
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(end, end + 40))?.[0] ?? '';
  return text.slice(start - before.length, end + after.length).trim();
}

/**
 * Finds a quote in a text. As it stands; else whatever way its accents, quotation marks, dashes, ligatures, white space and line ends
 * are written in and whatever nobody sees in it; and only then whatever its capitals. The places are those of the text as it is.
 */
export function findQuote(text: string, quote: string): FoundQuote {
  for (const find of [
    exactSpans,
    (of: string) => spansIn(of, quote, false),
    (of: string) => spansIn(of, quote, true),
  ]) {
    const spans = find(text, quote);
    if (spans.length > 0) return { spans, nearest: null };
  }
  return { spans: [], nearest: nearestTo(text, quote) };
}
