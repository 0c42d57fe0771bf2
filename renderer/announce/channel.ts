import { createStore } from 'zustand/vanilla';

/** The sentence that a screen reader is to say next. `nth` tells two equal sentences apart. */
export const announcement = createStore<{ readonly text: string; readonly nth: number }>()(() => ({
  text: '',
  nth: 0,
}));

/** Has a sentence read out politely. */
export function announce(text: string): void {
  announcement.setState((state) => ({ text, nth: state.nth + 1 }));
}

/** Takes the last sentence back, so that whoever reads the screen through does not find it there and take it for news. */
export function fallSilent(): void {
  announcement.setState({ text: '' });
}
