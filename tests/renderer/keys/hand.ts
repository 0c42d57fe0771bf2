import { commands } from 'vitest/browser';
import type { Input, KeyInput } from './inputs.ts';

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    inputs: (list: readonly Input[]) => Promise<void>;
  }
}

/** What the digits type with Shift. */
const SHIFTED = ')!@#$%^&*(';
/** Keys that have a name: their code as virtual keys, and what they type. */
const NAMED: Readonly<Record<string, readonly [number, string?]>> = {
  Enter: [13, '\r'],
  NumpadEnter: [13, '\r'],
  Escape: [27],
  Backspace: [8],
  Tab: [9],
  PageUp: [33],
  PageDown: [34],
  ArrowLeft: [37],
  ArrowUp: [38],
  ArrowRight: [39],
  ArrowDown: [40],
};

type Stroke = Pick<KeyInput, 'key' | 'code' | 'windowsVirtualKeyCode' | 'modifiers' | 'text'>;

function typed(char: string, shift: boolean): Stroke {
  const windowsVirtualKeyCode = char.toUpperCase().charCodeAt(0);
  if (char === ' ') return { key: ' ', code: 'Space', windowsVirtualKeyCode, modifiers: 0, text: ' ' };
  if (!/^[0-9a-z]$/.test(char)) throw new Error(`No key is ${char}.`);
  const isDigit = /^\d$/.test(char);
  const text = shift ? (isDigit ? SHIFTED.charAt(Number(char)) : char.toUpperCase()) : char;
  const code = isDigit ? `Digit${char}` : `Key${char.toUpperCase()}`;
  return { key: text, code, windowsVirtualKeyCode, modifiers: shift ? 8 : 0, text };
}

/** A key as it goes down and up: a letter, a digit or a space as it is written, or a name; `Shift+` before a letter or a digit. */
export function strokeInputs(name: string): readonly Input[] {
  const named = NAMED[name];
  const shift = name.startsWith('Shift+');
  const stroke: Stroke =
    named === undefined
      ? typed(shift ? name.slice('Shift+'.length) : name, shift)
      : {
          key: name === 'NumpadEnter' ? 'Enter' : name,
          code: name,
          windowsVirtualKeyCode: named[0],
          modifiers: 0,
          ...(named[1] === undefined ? {} : { text: named[1] }),
        };
  const { text: _, ...up } = stroke;
  return [
    { of: 'key', type: stroke.text === undefined ? 'rawKeyDown' : 'keyDown', ...stroke },
    { of: 'key', type: 'keyUp', ...up },
  ];
}

/** A click at a place of the test's window. */
export function clickInputs(place: { readonly x: number; readonly y: number }): readonly Input[] {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const scale = frame.width === 0 ? 1 : frame.width / window.innerWidth;
  const at = { of: 'mouse', x: frame.left + place.x * scale, y: frame.top + place.y * scale } as const;
  return [
    { ...at, type: 'mousePressed' },
    { ...at, type: 'mouseReleased' },
  ];
}

/** Presses keys and buttons really, one after the other; what they do has been done when it resolves. */
export const press = (list: readonly Input[]): Promise<void> => commands.inputs(list);

export function found(selector: string): HTMLElement {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`Nothing is ${selector}.`);
  return element;
}

/** The middle of what a selector finds first, where a click would hit it; null where it would not. */
export function placeOf(selector: string): { readonly x: number; readonly y: number } | null {
  const element = found(selector);
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return element.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
}
