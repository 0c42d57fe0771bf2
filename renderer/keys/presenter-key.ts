/** What a presenter's key means: to go on or back, to black the screen, to hide the answer; `still`: nothing, and not what the browser would do. */
export type PresenterMeaning = 'next' | 'back' | 'black' | 'hide' | 'still';

/**
 * By `KeyboardEvent.key`. Clickers send PageDown and PageUp, and for their third button B or the full stop; those that start a show
 * send F5, which would load the page anew in the middle of a lesson.
 */
const MEANINGS: Readonly<Record<string, PresenterMeaning>> = {
  ' ': 'next',
  Enter: 'next',
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  b: 'black',
  '.': 'black',
  h: 'hide',
  F5: 'still',
};

/** The meaning of a key; null where it has none. */
export function presenterMeaning(key: string): PresenterMeaning | null {
  return MEANINGS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
