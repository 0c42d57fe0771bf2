import { useLayoutEffect, useRef } from 'react';

/** Keys by `KeyboardEvent.key` (letters in lower case) to what they do. */
export type KeyMap = Readonly<Record<string, () => void>>;

/** In these, every key has a meaning of its own. */
const TAKES_ALL =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable=true], dialog[open]';
/** These take Enter, space and arrows; letters and digits still reach the screen. */
const CONTROL = 'button, a[href], summary, input';
const CONTROL_KEYS: ReadonlySet<string> = new Set(['Enter', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);
/** A region that scrolls takes these while it has the focus itself. */
const SCROLL_KEYS: ReadonlySet<string> = new Set([' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** Whether keys go to what is written or asked, and to nothing else on the screen. */
export function isWritten(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  return target instanceof Element && target.closest(TAKES_ALL) !== null;
}

/**
 * Single-key shortcuts of a screen. They never fire with a modifier, on a repeat, or while something that needs the key has the
 * focus (WCAG 2.1.4: they can be avoided, since every one of them is also a button). They hold from the moment that the screen is in
 * the document: what React puts off until after the paint would lose the key of somebody quick, or give it to the screen before.
 */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const target = event.target instanceof Element ? event.target : null;
      if (isWritten(target)) return;
      if (CONTROL_KEYS.has(key) && target?.closest(CONTROL)) return;
      if (SCROLL_KEYS.has(key) && target?.matches('[tabindex="0"]')) return;
      const action = latest.current[key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
