/** A control that can be pressed now, and where: CSS pixels from the window's corner. */
export interface Target {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly classes: string;
  readonly kind: 'button' | 'choice' | 'field' | 'link';
}

/** The page after a step. */
export interface Examined {
  /** What must never be: an empty window, a covered control, a screen that says something else than the journal. */
  readonly faults: readonly string[];
  /** The name of the view, or of the page outside a session; `unknown` where a session cannot be kept. */
  readonly screen: string;
  /** Whether something is still on its way, so that a fault may be none in a moment. */
  readonly busy: boolean;
  readonly targets: readonly Target[];
  /** Whether a dialog or a field has the keys. */
  readonly taken: boolean;
  /** Between the last two presses of the pointer, by the clock of events, in ms; null before there are two. A slow machine sends them later than it was told to. */
  readonly apart: number | null;
  /** The answers that are marked as chosen. */
  readonly pressed: readonly number[];
  /** The types of the commands that are kept of the session on the screen; null where there is none. */
  readonly kept: { readonly id: string; readonly types: readonly string[] } | null;
}

/** What the program in Node asks of the page. */
export interface FuzzedPage {
  /** The next call of a method of the bridge, or of any (`*`), rejects before it did anything; with `slow` it comes late by so many ms. */
  readonly fail: (method: string, slow: number | null) => void;
  /** Looks again and again until nothing is on its way and nothing is wrong; what is still wrong after `patience` ms is a fault. */
  readonly settle: (patience: number) => Promise<Examined>;
}

declare global {
  interface Window {
    readonly fuzzed: FuzzedPage;
  }
}
