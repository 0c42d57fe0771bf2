/**
 * Words that a pack, a file or a pupil may bring. Every one of theirs in Latin letters begins with a Q and a small letter, and there are
 * no brackets or quotation marks in them, so that the game's own can be told from them.
 */
const WORD = 'Qindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz'.slice(0, 63);
const HEBREW = 'בדיקה 1911 של!';

export const HOSTILE: Readonly<Record<string, string>> = {
  'a word of 63 letters': WORD,
  'a word of 300 letters': `Q${'w'.repeat(299)}`,
  'an address': `Qttps://archive.example.org/${'protocol1911'.repeat(20)}?q=%22`,
  'a title from right to left': `${HEBREW} ${WORD}`,
  'turned round': `\u202EQnidrev ${HEBREW}`,
  'isolates that do not end': `\u2067\u2067${HEBREW} Qnidrev`,
  'isolates that end before they begin': `\u2069\u2069\u202C${HEBREW} \u2066Qnidrev`,
  'an embedding over a long word': `\u202B${WORD} ${HEBREW}`,
};

/** The longest of them as short texts may be. */
export const short = (words: string): string => words.slice(0, 80);
