import type { Messages } from '@lingui/core';

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

type Message = Messages[string];

/** A part of a compiled message: text, or a place with what is put there; the cases of a plural or select are messages again. */
function pseudoPart(part: unknown): unknown {
  if (typeof part === 'string') return pseudoText(part);
  if (!Array.isArray(part)) return part;
  const [name, type, cases, ...rest]: readonly unknown[] = part;
  if (typeof cases !== 'object' || cases === null) return part;
  const made = Object.entries(cases).map(([key, value]) => [key, Array.isArray(value) ? value.map(pseudoPart) : value]);
  return [name, type, Object.fromEntries(made), ...rest];
}

/** A compiled catalogue in the pseudo-locale. */
export function pseudoCatalogue(catalogue: Messages): Messages {
  const made = Object.entries(catalogue).map(([id, message]): [string, Message] => [
    id,
    // Parts become parts of their kind, which the library's type does not tell.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    Array.isArray(message) ? (message.map(pseudoPart) as Message) : message,
  ]);
  return Object.fromEntries(made);
}
