import { Howl, Howler } from 'howler/dist/howler.core.min.js';
import settle from '../../assets/sounds/settle.wav';
import stamp from '../../assets/sounds/stamp.wav';
import turn from '../../assets/sounds/turn.wav';
import type { SoundName, SoundPort } from './port.ts';

/** Sound by howler. Loaded on the first event that is to be heard. */
export function createHowlerSound(): SoundPort {
  // Suspending after 30 s of silence makes the next sound late, and the game is quiet for longer than that.
  Howler.autoSuspend = false;
  const sounds: Readonly<Record<SoundName, Howl>> = {
    settle: new Howl({ src: [settle], preload: true }),
    turn: new Howl({ src: [turn], preload: true }),
    stamp: new Howl({ src: [stamp], preload: true }),
  };
  return {
    play(name, volume) {
      const sound = sounds[name];
      sound.volume(volume);
      sound.play();
    },
  };
}
