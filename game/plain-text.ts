/** Printable ASCII is nearly everything; what is nothing else needs no further look. */
const SIMPLE = /^[ -~]*[!-~][ -~]*$/;

/** Letters that run from right to left: beside them, and only there, the two marks of direction have work to do. */
const RIGHT_TO_LEFT =
  /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const DIRECTION_MARK = /[\u061C\u200E\u200F]/u;

/** A character that can be seen, as its number: put into a sentence as it is, it would do to the sentence what it did to the text. */
const named = (character: string): string =>
  `U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`;

interface Rule {
  readonly breaks: RegExp;
  readonly says: (character: string) => string;
}

const SEEN = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Sequences that are lawful although they are made of characters that cannot be seen: the flags of England, Scotland and Wales (a black
 * flag and tags), and one joiner, non-joiner or selector behind a letter, mark, sign or digit (emoji, Persian, Hindi, Sinhala). They are
 * taken out before the rest is looked at.
 */
const LAWFUL =
  /\u{1F3F4}[\u{E0061}-\u{E007A}\u{E0030}-\u{E0039}]{1,6}\u{E007F}|(?<=[\p{L}\p{M}\p{N}\p{S}#*])(?:[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]\u200D?|[\u200C\u200D])(?!\p{Default_Ignorable_Code_Point})/gu;

// oxlint-disable-next-line no-control-regex -- They are what is looked for.
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/u;
// oxlint-disable-next-line no-control-regex -- They are what is looked for.
const CONTROL_IN_LINES = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u;

const RULES: readonly Rule[] = [
  {
    breaks: /[\u202A-\u202E\u2066-\u2069\u206A-\u206F]/u,
    says: (character) => `must not turn the direction of writing (${character}): take that character out`,
  },
  {
    breaks: /[\p{Co}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]/u,
    says: (character) => `must not have a character that no font shows (${character}): take it out`,
  },
  // Word joiners, spaces of no width and soft hyphens have their use singly; jamo fillers and the like are letters that show nothing.
  {
    breaks: /[\u115F\u1160\u180E\u3164\uFFA0\u2061-\u2065\uFEFF\u{E0000}-\u{E007F}]/u,
    says: (character) => `must not have a character that cannot be seen (${character}): take it out`,
  },
  {
    breaks: /\p{Default_Ignorable_Code_Point}{2}/u,
    says: (character) => `must not have characters in a row that cannot be seen (${character}): take them out`,
  },
  // The scripts of the world pile up four marks at most, Tibetan six.
  {
    breaks: /[\p{Mn}\p{Me}]{7}/u,
    says: () => 'must not pile more than 6 marks on one letter: take the others away',
  },
];

/**
 * What makes a text unfit to be shown among the program's own words, as the end of a sentence that begins with its name (`must …`); null if
 * nothing does. Refused: control characters, what turns the direction of writing, marks of direction away from right-to-left letters,
 * half of a surrogate pair, characters for private use, more than one invisible character in a row, more than six marks on a letter, and
 * what shows nothing at all. `lines` allows line ends and tabs. One pass for each rule, whatever the text.
 */
export function flawInText(text: string, lines: boolean): string | null {
  // That nothing stands there is told by whoever asks for a length.
  if (text === '' || SIMPLE.test(text)) return null;
  if (!text.isWellFormed()) return 'must not have half a character: type it anew';
  const control = (lines ? CONTROL_IN_LINES : CONTROL).exec(text)?.[0];
  if (control !== undefined) {
    return `must not have control characters${lines ? '' : ', line ends or tabs'} (${named(control)}): take them out`;
  }
  if (!SEEN.test(text)) return 'must have something that can be seen';
  const rest = text.replaceAll(LAWFUL, '');
  for (const { breaks, says } of RULES) {
    const [found] = breaks.exec(rest) ?? [];
    if (found !== undefined) return says(named(found));
  }
  const mark = RIGHT_TO_LEFT.test(rest) ? undefined : DIRECTION_MARK.exec(rest)?.[0];
  return mark === undefined
    ? null
    : `must not have a mark of direction (${named(mark)}) away from right-to-left letters: take it out`;
}

/** A value of a file as it can stand in a sentence: what would turn, break or hide the words around it is shown as its number. */
export const visible = (text: string): string =>
  text.toWellFormed().replaceAll(/[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Co}\u2028\u2029]/gu, named);
