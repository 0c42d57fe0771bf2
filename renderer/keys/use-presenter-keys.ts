import { useLayoutEffect, useRef } from 'react';
import { setBlack } from './black-screen.ts';
import { presenterMeaning } from './presenter-key.ts';

/** What the presenter's keys do on a screen; what is left out does nothing there. */
export interface PresenterKeys {
  /** Space, Enter, → and PageDown. */
  readonly next?: (() => void) | undefined;
  /** ← and PageUp. */
  readonly back?: (() => void) | undefined;
  /** H. */
  readonly hide?: (() => void) | undefined;
  /** False while ← and → are wanted for something else, as for moving the loupe. */
  readonly arrows?: boolean;
}

/** In these, letters and spaces are written. A field of digits alone leaves every key but a few to the presenter. */
const WRITTEN =
  'textarea, select, [contenteditable=true], input:not([type=checkbox], [type=radio], [type=range], [inputmode=numeric])';
const PRESSED = 'button, a[href], summary';
const PRESSING: ReadonlySet<string> = new Set([' ', 'Enter']);
const ARROWS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight']);
const MOVING: ReadonlySet<string> = new Set([...PRESSING, ...ARROWS, 'PageUp', 'PageDown']);

/** Whether what has the focus needs the key itself. */
function isTaken(target: Element, key: string): boolean {
  if (target.closest(WRITTEN) !== null) return key !== 'F5';
  if (target.matches('input[inputmode=numeric]')) return ARROWS.has(key) || key === 'Enter';
  if (target.matches('input')) return MOVING.has(key);
  if (PRESSING.has(key) && target.closest(PRESSED) !== null) return true;
  // A region that scrolls sideways, as an enlarged picture, keeps the arrows.
  return ARROWS.has(key) && target.matches('[tabindex="0"]') && target.scrollWidth > target.clientWidth;
}

/**
 * The keys of whoever stands before a class, on the keyboard or on a clicker. They hold wherever the focus is, except where something is
 * written, and a button that was reached by Tab is pressed by space and Enter as everywhere. A mouse leaves the focus where it is, or
 * the next press of the space bar would press the button again instead of going on. B and the full stop black the screen.
 * @param keys null: the screen is not shown to a class
 */
export function usePresenterKeys(keys: PresenterKeys | null): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  const on = keys !== null;
  useLayoutEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || latest.current === null) return;
      const meaning = presenterMeaning(event.key);
      if (meaning === null || (document.querySelector('dialog[open]') !== null && meaning !== 'still')) return;
      if (event.target instanceof Element && isTaken(event.target, event.key)) return;
      const { next, back, hide, arrows = true } = latest.current;
      if (!arrows && ARROWS.has(event.key)) return;
      event.preventDefault();
      if (event.repeat) return;
      if (meaning === 'next') next?.();
      else if (meaning === 'back') back?.();
      else if (meaning === 'hide') hide?.();
      else if (meaning === 'black') setBlack(true);
    };
    const keepFocus = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('button') && !event.target.closest('dialog'))
        event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    window.addEventListener('mousedown', keepFocus);
    return () => {
      window.removeEventListener('keydown', listen);
      window.removeEventListener('mousedown', keepFocus);
    };
  }, [on]);
}
