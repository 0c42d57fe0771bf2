/** What moves the focus: a mouse, finger or pen that is pressing; the keys that move it; anything else. */
type Hand = 'pointer' | 'moving' | 'other';

const MOVING: ReadonlySet<string> = new Set(['Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

let hand: Hand = 'other';
/** What had the focus last outside of dialogs: a dialog that closes gives it back there, and so does the window. */
let last: EventTarget | null = null;
let lastByPointer = false;

const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('dialog') !== null;

function pointerDown(): void {
  hand = 'pointer';
  // Whatever has the focus, it is by the pointer that the person goes on.
  lastByPointer = true;
}

function release(): void {
  if (hand === 'pointer') hand = 'other';
}

/** A press ends with its click. Where that moves the focus by itself, to what a label is for, it does so afterwards. */
function click({ target }: MouseEvent): void {
  if (target instanceof Element && target.closest('label') !== null) setTimeout(release);
  else release();
}

function keyDown(event: KeyboardEvent): void {
  hand = MOVING.has(event.key) ? 'moving' : 'other';
}

function focusIn({ target }: FocusEvent): void {
  if (inDialog(target)) return;
  if (hand === 'pointer') lastByPointer = true;
  else if (hand === 'moving' || target !== last) lastByPointer = false;
  last = target;
}

/** A press on a button leaves the focus where it is, or the next press of the space bar would press the button again. */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button') && !inDialog(event.target))
    event.preventDefault();
}

/** Watches how the focus comes to where it is; returns how to stop. */
export function watchFocus(): () => void {
  window.addEventListener('pointerdown', pointerDown, true);
  window.addEventListener('click', click, true);
  window.addEventListener('keydown', keyDown, true);
  window.addEventListener('focusin', focusIn, true);
  window.addEventListener('mousedown', keepFocus);
  return () => {
    window.removeEventListener('pointerdown', pointerDown, true);
    window.removeEventListener('click', click, true);
    window.removeEventListener('keydown', keyDown, true);
    window.removeEventListener('focusin', focusIn, true);
    window.removeEventListener('mousedown', keepFocus);
  };
}

/**
 * Whether a mouse, a finger or a pen put the focus there, or was used since. Tab, arrow keys, a program and assistive technology reach
 * by key; what a closing dialog gives the focus back to was reached as it was before.
 */
export const reachedByPointer = (target: Element): boolean => target === last && lastByPointer;
