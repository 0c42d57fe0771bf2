import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deedOf, KEY_MAP, type Actions } from '../../renderer/keys/meanings.ts';
import { digitOf, isLetterKey, strokeOf, type Press } from '../../renderer/keys/stroke.ts';

interface Pressed extends Partial<Omit<Press, 'getModifierState'>> {
  readonly altGraph?: boolean;
}

const press = (key: string, code: string, { altGraph = false, ...more }: Pressed = {}): Press => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  getModifierState: (of) => of === 'AltGraph' && altGraph,
  ...more,
});

const stroke = (key: string, code: string, more?: Pressed): string | null => strokeOf(press(key, code, more));

/** What the keys of the row of digits and of a few letters type without Shift, as the layouts of the operating systems have it. */
const DIGIT_ROWS: Readonly<Record<string, string>> = {
  'American, German, Russian, Greek': '123456789',
  'French (AZERTY)': '&é"\'(-è_ç',
  'Belgian (AZERTY)': '&é"\'(§è!ç',
  Czech: '+ěščřžýáí',
  Slovak: '+ľščťžýáí',
  Lithuanian: 'ąčęėįšųūž',
  Hungarian: '123456789',
  'Turkish F': '123456789',
  Bépo: '"«»()@+-/',
  'Thai (Kedmanee)': 'ๅ/-ภถุึคต',
  'Arabic-Indic digits': '١٢٣٤٥٦٧٨٩',
  'Persian digits': '۱۲۳۴۵۶۷۸۹',
  'Devanagari digits': '१२३४५६७८९',
  'Bengali digits': '১২৩৪৫৬৭৮৯',
  'Tamil digits': '௧௨௩௪௫௬௭௮௯',
  'Khmer digits': '១២៣៤៥៦៧៨៩',
  'full-width digits': '１２３４５６７８９',
};

describe('digits', () => {
  test.for(Object.entries(DIGIT_ROWS))('are read on a keyboard with %s', ([, row]) => {
    const chars = Array.from(row);
    expect(chars).toHaveLength(9);
    expect(chars.map((char, at) => stroke(char, `Digit${at + 1}`))).toEqual(Array.from('123456789'));
  });

  it('are read with Shift, with Caps Lock, on the number pad, and from a key that the system does not know', () => {
    expect(stroke('1', 'Digit1', { shiftKey: true })).toBe('1');
    expect(stroke('!', 'Digit1', { shiftKey: true })).toBe('1');
    expect(stroke('4', 'Numpad4')).toBe('4');
    expect(stroke('٤', 'Numpad4')).toBe('4');
    for (const silent of ['Dead', 'Process', 'Unidentified', '']) expect(stroke(silent, 'Digit3')).toBe('3');
  });

  it('have the value of any script by themselves, where a keyboard on the screen names no place', () => {
    for (const digits of [
      '0123456789',
      '٠١٢٣٤٥٦٧٨٩',
      '०१२३४५६७८९',
      '０１２３４５６７８９',
      '᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙',
      '𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙',
    ]) {
      expect(Array.from(digits, digitOf)).toEqual(Array.from('0123456789'));
      expect(Array.from(digits, (digit) => stroke(digit, ''))).toEqual(Array.from('0123456789'));
    }
    for (const other of ['', '²', '½', '一', 'Ⅳ', 'a', '/']) expect(digitOf(other)).toBeNull();
  });

  it('win over the place where a layout has them elsewhere', () => {
    expect(stroke('7', 'Digit1')).toBe('7');
    expect(stroke('2', 'KeyW')).toBe('2');
  });

  it('are arrows on a number pad without Num Lock, as it says', () => {
    expect(stroke('ArrowLeft', 'Numpad4')).toBe('ArrowLeft');
  });
});

describe('letters', () => {
  test.for([
    ['Russian', 'д', 'KeyL', 'l'],
    ['Russian, Caps Lock', 'Д', 'KeyL', 'l'],
    ['Ukrainian', 'и', 'KeyB', 'b'],
    ['Greek', 'λ', 'KeyL', 'l'],
    ['Greek Q', ';', 'KeyQ', 'q'],
    ['Greek W', 'ς', 'KeyW', 'w'],
    ['Hebrew', 'ך', 'KeyL', 'l'],
    ['Hebrew Q', '/', 'KeyQ', 'q'],
    ['Hebrew W', "'", 'KeyW', 'w'],
    ['Arabic', 'م', 'KeyL', 'l'],
    ['Arabic B, of two signs', 'لا', 'KeyB', 'b'],
    ['Hindi', 'ी', 'KeyR', 'r'],
    ['Korean', 'ㅣ', 'KeyL', 'l'],
    ['Japanese kana', 'リ', 'KeyL', 'l'],
    ['Georgian', 'ლ', 'KeyL', 'l'],
    ['Turkish dotless ı', 'ı', 'KeyI', 'i'],
    ['an input method', 'Process', 'KeyL', 'l'],
    ['a dead key', 'Dead', 'KeyN', 'n'],
  ] as const)('of another script are read by their place: %s', ([, key, code, expected]) => {
    expect(stroke(key, code)).toBe(expected);
  });

  test.for([
    ['Dvorak L', 'l', 'KeyP', 'l'],
    ['Dvorak P on the place of R', 'p', 'KeyR', 'p'],
    ['German Z', 'z', 'KeyY', 'z'],
    ['French M', 'm', 'Semicolon', 'm'],
    ['French W on the place of Z', 'w', 'KeyZ', 'w'],
    ['Caps Lock', 'L', 'KeyL', 'l'],
    ['Turkish capital I', 'I', 'KeyI', 'i'],
    ['Czech, a letter for a digit’s place', 'b', 'Digit1', 'b'],
  ] as const)('are what they say where they are Latin: %s', ([, key, code, expected]) => {
    expect(stroke(key, code)).toBe(expected);
  });

  it('are not the marks that stand in their places on Latin keyboards', () => {
    for (const [mark, code] of [
      [',', 'KeyM'],
      [';', 'KeyZ'],
      ["'", 'KeyQ'],
      [',', 'KeyW'],
      [';', 'KeyP'],
    ] as const)
      expect(stroke(mark, code)).toBe(mark);
  });

  it('are not what only looks like one: º and ª are no o and a, ² no 2', () => {
    for (const sign of ['º', 'ª', '²']) expect(stroke(sign, 'Backquote')).toBe(sign);
  });
});

describe('a clicker', () => {
  it('blacks by its full stop on every layout, and by B', () => {
    for (const typed of ['.', ':', 'ю', 'ץ', '。', 'Unidentified']) expect(stroke(typed, 'Period')).toBe('.');
    expect(stroke('.', 'Comma', { shiftKey: true })).toBe('.');
    expect(stroke('и', 'KeyB')).toBe('b');
    expect(stroke('>', 'Period', { shiftKey: true })).toBe('>');
  });

  it('goes on where the system does not know its key', () => {
    expect(stroke('Unidentified', 'PageDown')).toBe('PageDown');
  });
});

it('space is space of any width, and Enter is Enter on both sides of the keyboard', () => {
  for (const space of [' ', '\u00a0', '\u3000', '\u202f', 'Process']) expect(stroke(space, 'Space')).toBe(' ');
  expect(stroke('Enter', 'NumpadEnter')).toBe('Enter');
  expect(stroke('Unidentified', 'NumpadEnter')).toBe('Enter');
});

it('leaves to others what comes with a modifier, and what is being composed', () => {
  const modifiers = [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { altGraph: true }, { isComposing: true }];
  for (const more of modifiers) expect(stroke('l', 'KeyL', more)).toBeNull();
});

it('never fails, and a Latin letter or a digit is always what it says', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 4 });
  fc.assert(
    fc.property(anything, anything, fc.boolean(), (key, code, shiftKey) => {
      const read = stroke(key, code, { shiftKey });
      if (/^[a-z\d]$/i.test(key)) expect(read).toBe(key.toLowerCase());
      expect(read).not.toBeNull();
    }),
  );
});

describe('the key map', () => {
  it('has letters in lower case, digits nowhere, and only strokes that can be read', () => {
    for (const strokes of Object.values(KEY_MAP)) {
      for (const each of strokes) expect(each).toMatch(/^([a-z. ]|[A-Z][A-Za-z]+|F5)$/);
    }
  });

  it('does what a screen says by a meaning, and nothing where it says nothing', () => {
    const done: string[] = [];
    const does = (what: string) => (): void => void done.push(what);
    const actions: Actions = { onward: does('onward'), right: does('right'), loupe: does('loupe') };
    for (const each of ['ArrowRight', 'PageDown', ' ', 'l']) deedOf(each, false, actions)?.act();
    expect(done).toEqual(['right', 'onward', 'onward', 'loupe']);
    for (const each of ['ArrowLeft', 'b', '1', 'x']) expect(deedOf(each, false, actions)).toBeNull();
  });

  it('a presenter’s keys mean what they mean on clickers, and no other key means anything', () => {
    const done: string[] = [];
    const meanings = ['onward', 'back', 'black', 'hide', 'still'] as const;
    const actions: Actions = Object.fromEntries(meanings.map((meaning) => [meaning, () => done.push(meaning)]));
    const all = [' ', 'Enter', 'ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp', 'b', '.', 'h', 'F5'];
    for (const each of all) {
      const deed = deedOf(each, false, actions);
      deed?.act();
      expect(deed?.presenters).toBe(true);
    }
    const onward = Array.from({ length: 4 }, () => 'onward');
    expect(done).toEqual([...onward, 'back', 'back', 'black', 'black', 'hide', 'still']);
    for (const each of ['1', 'Escape', 'ArrowUp', 'ArrowDown', 'Tab', 'F1', 'm'])
      expect(deedOf(each, false, actions)).toBeNull();
  });

  it('a digit chooses among as many as there are, and Shift is told', () => {
    const chosen: unknown[] = [];
    const actions: Actions = { pick: { of: 2, choose: (...given) => chosen.push(given) } };
    deedOf('1', false, actions)?.act();
    deedOf('2', true, actions)?.act();
    expect(chosen).toEqual([
      [0, false],
      [1, true],
    ]);
    for (const other of ['0', '3', '9']) expect(deedOf(other, false, actions)).toBeNull();
  });

  it('knows what can be switched off: single letters and the full stop', () => {
    expect(['l', '.', '1', ' ', 'Enter', 'ArrowUp', 'F5'].map(isLetterKey)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
