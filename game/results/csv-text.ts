/** How a table is written: its separator, its decimal sign, and the months that a spreadsheet of that language would make dates of. */
export interface Dialect {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
  /** In lower case, without full stops; English ones count everywhere. */
  readonly months: readonly string[];
}

/** What stands before a sign and cannot be seen: white space, controls, and all that fonts draw nothing for. */
const UNSEEN = String.raw`[\s"'\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}\u{2800}]`;
/** The signs that begin a formula, with their wide, small and mathematical forms. */
const SIGN = '[=+\\-@＝＋－＠﹦﹢﹣﹫−]';
/** What a spreadsheet may take for the end of a cell or of a line, whatever the separator is. */
const BREAK = String.raw`[;,\t\r\n\v\f\u{85}\u{2028}\u{2029}]`;

/**
 * Where a spreadsheet could begin to read a formula: at the start of a cell, and after what separates cells or lines, because where another sign is
 * the separator a spreadsheet takes quotes in the middle of a line for text. Nothing that cannot be seen before the sign helps. The source is OWASP's
 * page on CSV injection.
 */
const FORMULA = new RegExp(`(?<=^|${BREAK})(?=${UNSEEN}*${SIGN})`, 'gu');
const CONTROL_AT_START = /^[\t\r\n]/u;

/** A number in any way of writing it: with signs, currencies, separators of thousands, fractions, percent; a date or a time of numbers. */
const LIKE_NUMBER = /^(?=.*\p{Nd})[\p{Sc}\s(+\-−]*[\p{Nd}\p{Sc}\s.,:;/\\%()’'´`\-−]*$/u;
/** The same with an exponent, and a time with its half of the day. */
const LIKE_EXPONENT = /^[\p{Sc}\s(+\-−]*[\p{Nd}.,]+\s*[eEdD][+\-−]?\p{Nd}+[\s)%]*$/u;
const LIKE_TIME = /^[\p{Nd}\s:.]+\s*[ap]\.?(?:\s?m\.?)?\s*$/iu;
/** Truths and faults in the languages in which spreadsheets come. */
const LIKE_TRUTH =
  /^\s*(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|verdadeiro|waar|onwaar|sant|falskt|sann|usann|sand|falsk|tosi|epätosi|prawda|fałsz|pravda|nepravda|igaz|hamis|истина|ложь|doğru|yanlış|真|假)\s*$/iu;
const LIKE_FAULT = /^\s*#[\p{L}/0?!]+\s*$/u;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const ENGLISH: ReadonlySet<string> = new Set([...MONTHS, ...MONTHS.map((month) => month.slice(0, 3)), 'sept']);
const WORDS = /\p{L}[\p{L}\p{M}]*/gu;
/** What else stands in dates: 1st, 1 de mayo. */
const IN_DATES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'de', 'of', 't', 'z']);

/** A day or a month with numbers: 1 May, Dec-25, 5 août 2026. */
function isLikeDate(text: string, months: readonly string[]): boolean {
  if (!/\p{Nd}/u.test(text) || text.length > 40) return false;
  const words = text.toLowerCase().match(WORDS) ?? [];
  const month = (word: string): boolean => ENGLISH.has(word) || months.includes(word);
  return words.some(month) && words.every((word) => month(word) || IN_DATES.has(word));
}

/** Whether a spreadsheet would make something else of a text: a number, a date, a time, a truth, a fault. */
const isConverted = (text: string, { months }: Dialect): boolean =>
  LIKE_NUMBER.test(text) ||
  LIKE_EXPONENT.test(text) ||
  LIKE_TIME.test(text) ||
  LIKE_TRUTH.test(text) ||
  LIKE_FAULT.test(text) ||
  isLikeDate(text, months);

/**
 * A text that stays a text: an apostrophe stands before everything that could begin a formula, and before a whole cell that a spreadsheet would convert.
 * `="007"` would be shown without one, but it is a formula, which is what is kept out here, and no other program reads it. The apostrophe can be seen,
 * says so in every program, and can be taken away again.
 */
export function asText(text: string, dialect: Dialect): string {
  const marked = text.replace(FORMULA, "'");
  return CONTROL_AT_START.test(marked) || (marked === text && isConverted(text.replace(/^'+/u, ''), dialect))
    ? `'${marked}`
    : marked;
}

/** A number as the dialect writes it. */
export const asNumber = (value: number, { decimal }: Dialect): string => String(value).replace('.', decimal);

/** A cell after RFC 4180; quoted where any dialect asks for it. */
export const asCell = (text: string): string =>
  /[",;\t\v\f\r\n\u{85}\u{2028}\u{2029}]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
