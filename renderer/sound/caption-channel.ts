import { createStore } from 'zustand/vanilla';
import type { SoundName } from './port.ts';

/** The sound that is captioned now, or null. */
export const soundCaption = createStore<{ readonly name: SoundName | null }>()(() => ({ name: null }));

/** How long a caption stays: long enough to read two words. Milliseconds. */
const STAYS = 1800;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a sound's caption for a moment. */
export function showSoundCaption(name: SoundName): void {
  clearTimeout(timer);
  soundCaption.setState({ name });
  timer = setTimeout(() => soundCaption.setState({ name: null }), STAYS);
}
