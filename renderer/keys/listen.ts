import { focusKeeps, presses } from './focus-keeps.ts';
import { deedOf, type Actions, type Deed } from './meanings.ts';
import { reachedByPointer, watchFocus } from './reached.ts';
import { ignoreSecondPresses } from './second-press.ts';
import { isLetterKey, strokeOf } from './stroke.ts';

/** A screen, or a part of one, that does something by keys. */
export interface Layer {
  readonly actions: () => Actions;
  /** Whether single letters count. */
  readonly letters: () => boolean;
  /** Whether it hears keys while a dialog is open. */
  readonly inDialogs: boolean;
}

/** The youngest last: it is asked first. */
const layers: Layer[] = [];
/** Places on the keyboard of keys that were taken and not yet let go. */
const taken = new Set<string>();
/** Null while nothing listens. */
let stop: (() => void) | null = null;

function find(stroke: string, shift: boolean, dialog: boolean): Deed | null {
  for (const layer of layers.toReversed()) {
    if ((dialog && !layer.inDialogs) || (isLetterKey(stroke) && !layer.letters())) continue;
    const deed = deedOf(stroke, shift, layer.actions());
    if (deed !== null) return deed;
  }
  return null;
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  taken.add(event.code);
}

function keyDown(event: KeyboardEvent): void {
  taken.delete(event.code);
  const stroke = strokeOf(event);
  if (event.defaultPrevented || stroke === null) return;
  const target = event.target instanceof Element ? event.target : document.body;
  const dialog = document.querySelector('dialog[open]') !== null;
  const byPointer = reachedByPointer(target);
  const deed = find(stroke, event.shiftKey, dialog);
  // Held down, a key presses nothing twice; and what a click left the focus on is not pressed by key.
  const idle = presses(target, stroke) && (event.repeat || (byPointer && !dialog));
  if (deed === null || focusKeeps(target, stroke, { byPointer, presenters: deed.presenters })) {
    if (idle) take(event);
    return;
  }
  take(event);
  if (!event.repeat) deed.act();
}

/** Some browsers press a button when the space bar is let go, whatever became of its being pressed. */
function keyUp(event: KeyboardEvent): void {
  if (taken.delete(event.code)) event.preventDefault();
}

function start(): () => void {
  const watched = [watchFocus(), ignoreSecondPresses()];
  window.addEventListener('keydown', keyDown);
  window.addEventListener('keyup', keyUp);
  return () => {
    for (const each of watched) each();
    window.removeEventListener('keydown', keyDown);
    window.removeEventListener('keyup', keyUp);
  };
}

/** Adds a layer to the one listener of the program; returns how to take it away. */
export function addLayer(layer: Layer): () => void {
  stop ??= start();
  layers.push(layer);
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    // Not at once: between a screen that goes and the one that comes, what was pressed last must not be forgotten.
    queueMicrotask(() => {
      if (layers.length > 0) return;
      stop?.();
      stop = null;
    });
  };
}
