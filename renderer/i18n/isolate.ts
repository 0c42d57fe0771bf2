/** Letters that are written from right to left, and characters that turn the direction of what follows. */
const TURNS =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EEFF}]/u;
/** What opens an embedding or an override, or closes one. They are not needed where there are isolates, and outlast them where unclosed. */
const EMBEDDING = /[\u202A-\u202E]/g;
const ISOLATES = /[\u2066-\u2069]/g;
/** One isolate from the first character to the last. */
const ISOLATED = /^[\u2066-\u2068][^\u202A-\u202E\u2066-\u2069]*\u2069$/u;
const [FIRST_STRONG, END] = ['\u2068', '\u2069'];

/** Whether every isolate is closed, and none that is not open. */
function balanced(text: string): boolean {
  let open = 0;
  for (const [mark] of text.matchAll(ISOLATES)) {
    open += mark === END ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/**
 * A text as it can stand in a sentence, or beside one, in plain strings: whatever is in it, it changes nothing of the order of the words
 * around it. What cannot turn anything is left as it is. `mirrored`: whether the sentence runs from right to left, where several words of
 * the other direction are to be kept together as well. On a screen `<bdi>` does the same.
 */
export function isolated(text: string, mirrored = false): string {
  if (ISOLATED.test(text) || !(TURNS.test(text) || (mirrored && /\s/.test(text)))) return text;
  const plain = text.replaceAll(EMBEDDING, '');
  return FIRST_STRONG + (balanced(plain) ? plain : plain.replaceAll(ISOLATES, '')) + END;
}
