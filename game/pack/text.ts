import { MOST_SENTENCES } from './most-sentences.ts';
import type { TextExhibit } from './schema.ts';
import { CLOSERS, OWN_STOPS, SHARED_STOPS, UNSTOPPED, WIDE_CLOSERS, WIDE_STOPS } from './sentence-ends.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Titles and the like, which always have something after them: a point behind one never ends a sentence. */
const ALWAYS_INSIDE = words(
  'mr mrs ms mx dr prof st rev hon gen col maj capt lt sgt cpl gov sen rep pres messrs mme mlle cf vs viz approx ca mt e.g i.e',
);
/** Abbreviations only in front of a number. */
const BEFORE_A_NUMBER = words('no nos p pp vol vols ch fig figs art sec');
/** Abbreviations that may close a sentence as well as stand inside one. */
const EITHER_WAY = words(
  'etc jr sr inc ltd co corp bros dept a.m p.m b.c a.d jan feb mar apr jun jul aug sept oct nov dec',
);
/** Words that show, after a doubtful point (`U.S.`, `etc.`), that a new sentence has begun. */
const OPENERS = words(
  'the a an in on at by for from with after before when while since until although though if as but and or so yet however it its he she they we i you his her their our my this that these those there then here what who why how where not no',
);
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;

/** Whether the point behind `word` ends a sentence, given the first word of what follows. */
function pointEnds(word: string, following: string): boolean {
  const plain = word.toLowerCase();
  if (ALWAYS_INSIDE.has(plain)) return false;
  if (BEFORE_A_NUMBER.has(plain)) return !/^\p{N}/u.test(following);
  if (EITHER_WAY.has(plain) || INITIALS.test(word)) return OPENERS.has(following.toLowerCase());
  // A single capital is somebody's initial, save the pronoun.
  return word === 'I' || !/^\p{Lu}$/u.test(word);
}

/**
 * Where a sentence may end: a blank line; shared stops with what closes behind them, and white space; a script's own stops, and white
 * space or the next letter (Tibetan writes its shad twice, with a space between); a Greek question mark; wide stops; white space alone in scripts without stops. Linear to match: a run of
 * stops is tried from its start alone.
 */
const POSSIBLE_END = new RegExp(
  [
    String.raw`\n[^\S\n]*\n\s*`,
    String.raw`(?<![${OWN_STOPS}${SHARED_STOPS}])(?<stops>[${SHARED_STOPS}]+)[${CLOSERS}]*\s+`,
    String.raw`(?<![${OWN_STOPS}${SHARED_STOPS}])(?<own>[${SHARED_STOPS}]*[${OWN_STOPS}][${OWN_STOPS}${SHARED_STOPS}]*(?: \u0f0d+)?)[${WIDE_CLOSERS}]*(?:\s+|(?=[\p{Lo}\p{Ps}\p{Pi}]))`,
    String.raw`(?<=\p{Script=Greek})(?<greek>[;\u037e])[${CLOSERS}]*\s+`,
    String.raw`[${WIDE_STOPS}]+[${WIDE_CLOSERS}]*\s*`,
    String.raw`(?<=[${UNSTOPPED}]["'”’»)\]]?)\s+(?=["'“‘«(\[]?[${UNSTOPPED}])`,
  ].join('|'),
  'gu',
);
const BLANK_LINE = /\n[^\S\n]*\n/u;
const FIRST_WORD = /^["'“‘«([—–-]*(?<word>[\p{L}\p{N}'’]*)/u;
const LAST_WORD = /[\p{L}\p{N}.]*$/u;

/** A small letter, as it cannot begin a sentence. Georgian's letters count as small and have no large ones beside them in use. */
const SMALL = /^(?!\p{Script=Georgian})\p{Ll}/u;

function endsHere(text: string, match: RegExpExecArray): boolean {
  const stops = match.groups?.['stops'] ?? match.groups?.['own'] ?? match.groups?.['greek'];
  if (stops === undefined || BLANK_LINE.test(match[0])) return true;
  const end = match.index + match[0].length;
  const following = String(FIRST_WORD.exec(text.slice(end, end + 60))?.groups?.['word']);
  if (SMALL.test(following)) return false;
  if (stops !== '.') return true;
  return pointEnds(String(LAST_WORD.exec(text.slice(Math.max(0, match.index - 40), match.index))), following);
}

/**
 * Cuts a text into at most `MOST_SENTENCES` sentences that joined are exactly the text: white space stays with the sentence before it,
 * and a blank line always ends one. Knows common English abbreviations and initials; other languages are cut at their stops, before a
 * capital where they have any. Empty for ''.
 */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(POSSIBLE_END)) {
    const end = match.index + match[0].length;
    // White space or stops at the very start belong to the first sentence.
    if (match.index === 0 || !endsHere(text, match)) continue;
    if (sentences.length === MOST_SENTENCES - 1) break;
    sentences.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}

/** The whole text of an exhibit: its segments joined. A segment that is not resolved yet counts as empty. */
export const textOf = (exhibit: Pick<TextExhibit, 'segments'>): string =>
  exhibit.segments.map((segment) => segment.content ?? '').join('');

/**
 * Index of the first sentence by the model in a part-generated text, from 1 to `MOST_SENTENCES` - 1; null for every other text, and
 * where the model's segment does not begin with one of its sentences. White space at the segment's start is no part of its first sentence.
 */
export function turnSentence(exhibit: Pick<TextExhibit, 'truth' | 'segments'>): number | null {
  const [opening, continuation] = exhibit.segments.map((segment) => segment.content);
  if (exhibit.truth !== 'part' || opening === undefined || continuation === undefined) return null;
  const turn = opening.length + continuation.search(/\S|$/u);
  let start = 0;
  for (const [index, sentence] of splitSentences(textOf(exhibit)).entries()) {
    if (start === turn && index > 0) return index;
    start += sentence.length;
  }
  return null;
}
