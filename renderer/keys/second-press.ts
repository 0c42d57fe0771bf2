/** How long a press counts for nothing at the place of the one before it, once what is there has changed, in milliseconds. */
const PAUSE = 500;
/** What is about the same place, in CSS pixels: the least size of a target (WCAG 2.5.8). */
const NEAR = 24;
/** What a press does something to. */
const CONTROL = 'button, a[href], input, select, textarea, summary, label, dialog';

interface FirstPress {
  readonly x: number;
  readonly y: number;
  readonly control: Element | null;
  /** Of it, or of the last one that came too soon after it; by the clock of events. */
  at: number;
  /** When another screen came, if one did. */
  turned: number | null;
}

let first: FirstPress | null = null;
/** Whether the press that is under way counts for nothing. */
let idle = false;

const controlAt = (x: number, y: number): Element | null => document.elementFromPoint(x, y)?.closest(CONTROL) ?? null;

/** Whether something else has come to where the first press was. */
const isElse = ({ x, y, control, turned }: FirstPress): boolean =>
  turned !== null || (control !== null && controlAt(x, y) !== control);

/** Pressed before anybody can have seen what is there now. */
function isTooSoon(press: FirstPress, { clientX, clientY, timeStamp }: PointerEvent): boolean {
  if (Math.hypot(clientX - press.x, clientY - press.y) > NEAR) return false;
  return timeStamp - Math.max(press.at, press.turned ?? 0) <= PAUSE && isElse(press);
}

function pointerDown(event: PointerEvent): void {
  idle = false;
  if (!event.isPrimary || event.button !== 0) return;
  if (first !== null && isTooSoon(first, event)) {
    first.at = event.timeStamp;
    idle = true;
    return swallow(event);
  }
  const { clientX: x, clientY: y, timeStamp: at, target } = event;
  first = { x, y, at, turned: null, control: target instanceof Element ? target.closest(CONTROL) : null };
}

/** What follows of such a press. A click that no pointer made (assistive technology, a program) has no count of clicks, and counts. */
function swallow(event: MouseEvent): void {
  if (!idle || (event.type === 'click' && event.detail === 0)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Whoever presses a key is done with clicking. */
function keyDown(): void {
  first = null;
  idle = false;
}

const FOLLOWING = ['mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const;

/**
 * A second press at the same place, in haste or by a hand that trembles, counts for nothing where the first one brought something else
 * there: the next screen, a dialog, the rest of a list. Elsewhere, by key, and without a pointer all works at once. Returns how to stop.
 */
export function ignoreSecondPresses(): () => void {
  window.addEventListener('pointerdown', pointerDown, true);
  window.addEventListener('keydown', keyDown, true);
  for (const type of FOLLOWING) window.addEventListener(type, swallow, true);
  return () => {
    first = null;
    window.removeEventListener('pointerdown', pointerDown, true);
    window.removeEventListener('keydown', keyDown, true);
    for (const type of FOLLOWING) window.removeEventListener(type, swallow, true);
  };
}

/** To be told when another screen stands where one stood, however late after the press that asked for it. It counts from when it can be seen, too. */
export function screenTurned(): void {
  const press = first;
  if (press === null) return;
  const now = (): void => {
    press.turned = performance.now();
  };
  now();
  // The frame after the next one begins when that is on the display; a slow machine takes its time.
  requestAnimationFrame(() => requestAnimationFrame(now));
}
