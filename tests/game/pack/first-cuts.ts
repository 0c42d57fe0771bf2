const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const ALWAYS_INSIDE = words(
  'mr mrs ms mx dr prof st rev hon gen col maj capt lt sgt cpl gov sen rep pres messrs mme mlle cf vs viz approx ca mt e.g i.e',
);
const BEFORE_A_NUMBER = words('no nos p pp vol vols ch fig figs art sec');
const EITHER_WAY = words(
  'etc jr sr inc ltd co corp bros dept a.m p.m b.c a.d jan feb mar apr jun jul aug sept oct nov dec',
);
const OPENERS = words(
  'the a an in on at by for from with after before when while since until although though if as but and or so yet however it its he she they we i you his her their our my this that these those there then here what who why how where not no',
);
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;

function pointEnds(word: string, following: string): boolean {
  const plain = word.toLowerCase();
  if (ALWAYS_INSIDE.has(plain)) return false;
  if (BEFORE_A_NUMBER.has(plain)) return !/^\p{N}/u.test(following);
  if (EITHER_WAY.has(plain) || INITIALS.test(word)) return OPENERS.has(following.toLowerCase());
  // A single capital is somebody's initial, save the pronoun.
  return word === 'I' || !/^\p{Lu}$/u.test(word);
}

const POSSIBLE_END = /\n[^\S\n]*\n\s*|(?<stops>[.!?…]+)["'”’»)\]]*\s+|[\u3002\uff01\uff1f]+["'”’»)\]」』]*\s*/gu;
const BLANK_LINE = /\n[^\S\n]*\n/u;
const FIRST_WORD = /^["'“‘«([—–-]*(?<word>[\p{L}\p{N}'’]*)/u;
const LAST_WORD = /[\p{L}\p{N}.]*$/u;

function endsHere(text: string, match: RegExpExecArray): boolean {
  const stops = match.groups?.['stops'];
  if (stops === undefined || BLANK_LINE.test(match[0])) return true;
  const end = match.index + match[0].length;
  const following = String(FIRST_WORD.exec(text.slice(end, end + 60))?.groups?.['word']);
  if (/^\p{Ll}/u.test(following)) return false;
  if (stops !== '.') return true;
  return pointEnds(String(LAST_WORD.exec(text.slice(Math.max(0, match.index - 40), match.index))), following);
}

/**
 * How texts were cut before other scripts' stops counted, word for word. Texts in the scripts that share the full stop have to be cut
 * like this for ever: lessons that were played with them count sentences.
 */
export function firstCuts(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(POSSIBLE_END)) {
    const end = match.index + match[0].length;
    // White space or stops at the very start belong to the first sentence.
    if (match.index === 0 || !endsHere(text, match)) continue;
    sentences.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}
