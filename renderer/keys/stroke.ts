/** What of a key press tells which key it was. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'getModifierState'
>;

const DIGIT = /^\p{Nd}$/u;
const LETTER = /^[a-z]$/i;
/** `KeyboardEvent.key` of a key that types nothing, as Enter; what layouts type is shorter, or in another script. */
const NAME = /^[A-Z][A-Za-z0-9]+$/;
/** Names that say nothing of the key: a dead key, one that an input method took, one that the system does not know. */
const SILENT: ReadonlySet<string> = new Set(['Dead', 'Process', 'Unidentified', '']);
const ASCII_MARK = /^[!-/:-@[-`{-~]$/;
/**
 * Marks on the places of Q and W in layouts of other scripts: Hebrew, Greek and Bulgarian. A mark on any other letter's place is one of
 * a Latin layout, as the comma where others have M (French): there the letter has a key of its own.
 */
const FOREIGN_MARKS: Readonly<Record<string, string>> = { KeyQ: '/;:,', KeyW: "'" };

/** The value of a digit of any script, as an ASCII digit; null for everything else. */
export function digitOf(char: string): string | null {
  const point = char.codePointAt(0);
  if (point === undefined || !DIGIT.test(char)) return null;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value);
}

/**
 * The key that was pressed, on any layout: a Latin letter in lower case, a digit from 0 to 9, a space, a full stop, or the name of a
 * key that types nothing. A Latin letter and a digit are what they say; where a key says something else (`é` on a French keyboard, `д` on
 * a Russian one, a dead key), its place on the keyboard tells. Null for what belongs to the browser, the system or an input method: a key
 * with Control, Alt, Meta or AltGraph, and one in the middle of a composition.
 */
export function strokeOf(press: Press): string | null {
  if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.getModifierState('AltGraph')) return null;
  const { key } = press;
  if (SILENT.has(key)) return placeOf(press) ?? press.code;
  if (NAME.test(key)) return key;
  if (LETTER.test(key)) return key.toLowerCase();
  if (key === ' ' || key === '.') return key;
  return digitOf(key) ?? placeOf(press) ?? key;
}

/** What stands at the place of a key on a Latin keyboard, where that means anything. */
function placeOf({ key, code, shiftKey }: Press): string | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) {
    const isLatin = ASCII_MARK.test(key) && FOREIGN_MARKS[code]?.includes(key) !== true;
    return isLatin ? null : letter.toLowerCase();
  }
  if (code === 'Space') return ' ';
  if (code === 'Period' && !shiftKey) return '.';
  return code === 'NumpadEnter' ? 'Enter' : null;
}

/** Whether a stroke is a single letter or the full stop: those can be switched off (WCAG 2.1.4). */
export const isLetterKey = (stroke: string): boolean => LETTER.test(stroke) || stroke === '.';
