import { createStore } from 'zustand/vanilla';

/** Whether the presenter has blacked the screen. */
export const blackScreen = createStore<{ readonly black: boolean }>()(() => ({ black: false }));

/** Blacks the screen, or shows it again. */
export function setBlack(black: boolean): void {
  blackScreen.setState({ black });
}
