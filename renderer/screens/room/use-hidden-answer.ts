import { useStore } from 'zustand';
import { announce } from '../../announce/channel.ts';
import { t } from '../../i18n/translate.ts';
import { hiddenAnswer, toggleHidden } from '../../stores/hidden-answer.ts';

export interface HiddenAnswer {
  readonly hidden: boolean;
  readonly toggle: () => void;
}

/** Whether the answer of the exhibit on the screen is kept back, and the switch for it. It can be kept back before there is one. */
export function useHiddenAnswer(label: string): HiddenAnswer {
  const hidden = useStore(hiddenAnswer, (state) => state.label === label);
  return {
    hidden,
    toggle: () => announce(t(toggleHidden(label) ? 'room.say.hidden' : 'room.say.unhidden')),
  };
}
