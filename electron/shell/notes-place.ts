import { overlap } from './window-state.ts';
import type { Area } from './window-state.ts';

/** What is used of a display. */
export interface Screen {
  readonly bounds: Area;
  readonly workArea: Area;
  /** Built into the machine, as a notebook's own is. */
  readonly internal: boolean;
}

const shared = (one: Area, other: Area): number =>
  Math.max(0, overlap(one.x, one.width, other.x, other.width)) *
  Math.max(0, overlap(one.y, one.height, other.y, other.height));

/** Displays that show something of their own: of mirrored ones, which begin at the same place, the first. */
export function distinct(displays: readonly Screen[]): readonly Screen[] {
  return displays.filter(
    ({ bounds }, index) =>
      displays.findIndex((each) => each.bounds.x === bounds.x && each.bounds.y === bounds.y) === index,
  );
}

/** The display that most of a window is on; the first one for a window that is on none. */
export function displayOf(window: Area, displays: readonly Screen[]): Screen | null {
  const ranked = displays.toSorted((a, b) => shared(window, b.bounds) - shared(window, a.bounds));
  return ranked[0] ?? null;
}

/**
 * Where notes may come up: on a display that the game's window is not on, best on the machine's own, which stands before the teacher.
 * Null if there is no such display.
 */
export function placeNotes(game: Area, displays: readonly Screen[]): Area | null {
  const all = distinct(displays);
  const taken = displayOf(game, all);
  const free = all.filter((each) => each !== taken);
  return (free.find(({ internal }) => internal) ?? free[0])?.workArea ?? null;
}

/** Whether two windows are mostly on the same display. */
export function onOneDisplay(one: Area, other: Area, displays: readonly Screen[]): boolean {
  const all = distinct(displays);
  return displayOf(one, all) === displayOf(other, all);
}
