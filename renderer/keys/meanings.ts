/**
 * The key map of the whole program: every meaning with the strokes that have it (as `strokeOf` gives them). A screen says what a meaning
 * does there; of two meanings with the same stroke it has one, or the one that stands first here. Digits choose, wherever there is
 * something to choose, and have no line of their own.
 */
export const KEY_MAP = {
  // The loupe, the mark in a text, a list: before what the arrows mean to a presenter.
  left: ['ArrowLeft'],
  right: ['ArrowRight'],
  up: ['ArrowUp'],
  down: ['ArrowDown'],
  // Alone.
  go: ['Enter'],
  check: [' '],
  leave: ['Escape'],
  // Before a class. Clickers send PageDown and PageUp, and for their third button B or the full stop; those that start a show send F5,
  // which would load the page anew in the middle of a lesson.
  onward: [' ', 'Enter', 'ArrowRight', 'PageDown'],
  back: ['ArrowLeft', 'PageUp'],
  black: ['b', '.'],
  hide: ['h'],
  still: ['F5'],
  undo: ['Backspace'],
  pass: ['x'],
  doubt: ['d'],
  guard: ['g'],
  notes: ['o'],
  // Looking.
  loupe: ['l'],
  contrast: ['c'],
  zoom: ['z'],
  note: ['n'],
  published: ['w'],
  elsewhere: ['s'],
  carries: ['r'],
  turn: ['t'],
  original: ['p'],
  pair: ['v'],
  // Talking.
  timer: ['t'],
  firstVote: ['f'],
  followUp: ['f'],
  others: ['q'],
  exhibit: ['e'],
  byLine: ['l'],
  byPairs: ['p'],
  byWriting: ['w'],
  bySilence: ['s'],
  step: ['n'],
  // Papers and results.
  print: ['p'],
  draw: ['d'],
  files: ['f'],
  folder: ['d'],
  // Everywhere.
  mute: ['m'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Meaning = keyof typeof KEY_MAP;

/** What a screen does by a meaning; what is left out does nothing there. */
export type Actions = { readonly [M in Meaning]?: (() => void) | undefined } & {
  /** What the digits from 1 on choose: one of so many, by its place from 0. `taken`: with Shift, which takes a hand away. */
  readonly pick?: { readonly of: number; readonly choose: (place: number, taken: boolean) => void } | undefined;
};

const isMeaning = (name: string): name is Meaning => Object.hasOwn(KEY_MAP, name);
const MEANINGS = Object.keys(KEY_MAP).filter(isMeaning);

/** Meanings of whoever stands before a class: they hold in a field of digits and on a part that scrolls, too. */
const PRESENTERS: ReadonlySet<Meaning> = new Set(['onward', 'back', 'black', 'hide', 'still']);

export interface Deed {
  readonly act: () => void;
  readonly presenters: boolean;
}

/** What a stroke does, given what a screen does by which meaning; null where it does nothing. */
export function deedOf(stroke: string, shift: boolean, actions: Actions): Deed | null {
  const { pick } = actions;
  if (pick !== undefined && /^[1-9]$/.test(stroke)) {
    const place = Number(stroke) - 1;
    return place < pick.of ? { act: () => pick.choose(place, shift), presenters: false } : null;
  }
  for (const meaning of MEANINGS) {
    const strokes: readonly string[] = KEY_MAP[meaning];
    const act = actions[meaning];
    if (act !== undefined && strokes.includes(stroke)) return { act, presenters: PRESENTERS.has(meaning) };
  }
  return null;
}
