const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçďéƒğĥíĵķľɱñóþɋřšťúṽŵẋýžÁƁÇĎÉƑĞĤÍĴĶĽṀÑÓÞɊŘŠŤÚṼŴẊÝŽ';
const VOWEL = /[aeiouy]/i;
const TAG = /(<[^>]*>)/;

/**
 * Accents a literal part of a message and doubles its vowels, which makes English about as long as German or Finnish: a
 * string that was written into a screen, or a box that fits English alone, shows at once. Tags pass untouched.
 */
export function pseudoText(text: string): string {
  return text
    .split(TAG)
    .map((part) => (TAG.test(part) ? part : accent(part)))
    .join('');
}

function accent(text: string): string {
  let result = '';
  for (const letter of text) {
    const accented = ACCENTED[PLAIN.indexOf(letter)] ?? letter;
    result += VOWEL.test(letter) ? accented + accented.toLowerCase() : accented;
  }
  return result;
}
