/** In these, whatever is pressed is written. */
const WRITTEN =
  'textarea, [contenteditable=true], input:not([type=checkbox], [type=radio], [type=range], [inputmode=numeric])';
/** What a list that is closed does nothing by; the page hears no key while it is open. All else opens it, or looks for an entry. */
const NOT_OF_LISTS: ReadonlySet<string> = new Set(['Enter', 'Escape', 'F5']);
/** A field of digits alone leaves every key but those that edit it. */
const COUNTED = 'input[inputmode=numeric]';
const EDITING: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Delete',
  'Backspace',
  'Enter',
  'Escape',
]);
const PRESSED = 'button, summary, a[href]';
const SIDEWAYS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight']);
const UPRIGHT: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown']);
const PAGES: ReadonlySet<string> = new Set(['PageUp', 'PageDown']);
const ENDS: ReadonlySet<string> = new Set(['Home', 'End']);

/** Whether a stroke would press what has the focus, if nothing stopped it. */
export function presses(target: Element, stroke: string): boolean {
  const control = target.closest(PRESSED);
  return control !== null && (stroke === 'Enter' || (stroke === ' ' && !control.matches('a')));
}

/** How the key came to what has the focus. */
export interface Manner {
  /** Whether the focus was put there by a mouse, a finger or a pen. */
  readonly byPointer: boolean;
  /** Whether the screen has the key for whoever stands before a class. */
  readonly presenters: boolean;
}

/**
 * The one rule for "is somebody writing?" and its kin: whether what has the focus keeps a stroke for itself, so that the screen must not
 * have it. What is pressed by space and Enter keeps them only if it was reached by key: a click leaves the focus behind, and the keys
 * go on meaning what they say. `data-yields` marks what gives them to the screen all the same: the answer that is chosen already.
 */
export function focusKeeps(target: Element, stroke: string, { byPointer, presenters }: Manner): boolean {
  if (target.closest(WRITTEN) !== null) return stroke !== 'F5';
  if (target.matches('select')) return !NOT_OF_LISTS.has(stroke);
  if (target.matches(COUNTED)) return EDITING.has(stroke) || /^\d$/.test(stroke);
  if (target.matches('input[type=range]'))
    return SIDEWAYS.has(stroke) || UPRIGHT.has(stroke) || ENDS.has(stroke) || (PAGES.has(stroke) && !presenters);
  if (target.matches('input[type=radio]') && (SIDEWAYS.has(stroke) || UPRIGHT.has(stroke))) return true;
  if (target.matches('input')) return stroke === ' ' && !byPointer;
  if (presses(target, stroke)) return !byPointer && target.closest('[data-yields=true]') === null;
  return target.matches('[tabindex="0"]') && regionKeeps(target, stroke, { byPointer, presenters });
}

/** A part that scrolls: sideways, as an enlarged picture, it keeps those arrows however it was reached. */
function regionKeeps(target: Element, stroke: string, { byPointer, presenters }: Manner): boolean {
  if (SIDEWAYS.has(stroke)) return target.scrollWidth > target.clientWidth;
  if (byPointer) return false;
  return UPRIGHT.has(stroke) || (!presenters && (stroke === ' ' || PAGES.has(stroke)));
}
