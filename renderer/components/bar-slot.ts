import { createStore } from 'zustand/vanilla';

/** The place at the end of the bar on show, for what comes from elsewhere than its screen; null between two bars. */
export const barSlot = createStore<{ readonly at: HTMLElement | null }>()(() => ({ at: null }));

/** The ref of that place. */
export const setBarSlot = (at: HTMLElement | null): void => barSlot.setState({ at });
