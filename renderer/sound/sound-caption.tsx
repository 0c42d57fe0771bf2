import { useStore } from 'zustand';
import { t } from '../i18n/translate.ts';
import { useSetting } from '../app/context.ts';
import { soundCaption } from './caption-channel.ts';

/** The caption of a sound, for those who do not hear it. Silent to screen readers, which say more by themselves. */
export function SoundCaption() {
  const wanted = useSetting((settings) => settings.captionsForSounds);
  const name = useStore(soundCaption, (state) => state.name);
  return wanted ? (
    <div className="sound-caption" aria-hidden="true">
      {name === null ? null : t(`sound.${name}`)}
    </div>
  ) : null;
}
