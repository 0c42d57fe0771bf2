import { fetched } from '../late/fetched.ts';
import type { EventHub } from '../app/event-hub.ts';
import type { GameEvent } from '../../game/session/event.ts';
import type { SettingsStore } from '../stores/settings-store.ts';
import { showSoundCaption } from './caption-channel.ts';
import type { SoundName, SoundPort } from './port.ts';

/** Which event is heard as what. The same stamp for a right and a wrong answer: the sound marks the truth, not a prize. */
export function soundFor(event: GameEvent): SoundName | null {
  switch (event.type) {
    case 'revealed':
    case 'room-revealed':
      return 'stamp';
    case 'exhibit-shown':
      return 'settle';
    case 'card-opened':
    case 'check-opened':
      return 'turn';
    default:
      return null;
  }
}

/** Sounds by howler, loaded when they are first to be heard. */
export async function howlerSound(): Promise<SoundPort> {
  const { createHowlerSound } = await fetched(() => import('./howler-sound.ts'));
  return createHowlerSound();
}

/**
 * Plays sounds for events, at the settings' volume, and captions them when that is wanted.
 * @param missing told when sounds cannot be loaded; the next event tries again
 */
export function listenForSound(
  hub: EventHub,
  settings: SettingsStore,
  open: () => Promise<SoundPort> = howlerSound,
  missing: () => void = () => undefined,
): void {
  let port: Promise<SoundPort> | null = null;
  hub.listen((event) => {
    const name = soundFor(event);
    const { muted, volume, captionsForSounds } = settings.getState().settings;
    if (name === null) return;
    if (captionsForSounds) showSoundCaption(name);
    if (muted || volume === 0) return;
    port ??= open();
    void port.then(
      (sound) => sound.play(name, volume),
      () => {
        port = null;
        missing();
      },
    );
  });
}
