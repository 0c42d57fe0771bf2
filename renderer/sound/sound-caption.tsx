import { useStore } from 'zustand';
import { t } from '../i18n/translate.ts';
import { soundCaption } from './caption-channel.ts';

/** The caption of a sound, for those who do not hear it. Silent to screen readers, which say more by themselves. */
export function SoundCaption() {
  const name = useStore(soundCaption, (state) => state.name);
  return name === null ? null : (
    <div className="sound-caption" aria-hidden="true">
      {t(`sound.${name}`)}
    </div>
  );
}
