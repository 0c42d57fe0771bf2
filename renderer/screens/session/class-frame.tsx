import { useEffect, useLayoutEffect } from 'react';
import { useSetting } from '../../app/context.ts';
import { useAwake } from '../../app/use-awake.ts';
import { BlackCover } from '../../components/black-cover.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { showAnswers } from '../../stores/hidden-answer.ts';

/**
 * What is around every screen of a class: type for the back row, the black screen, a display that stays
 * on, and that no answer stays hidden once the class has
 * left. What comes after the first briefing is loaded meanwhile.
 */
export function ClassFrame() {
  // The whole of them: any change sets the document's size anew, which is to be set again here.
  const settings = useSetting((all) => all);
  useLayoutEffect(() => {
    if (!settings.classProjector) return undefined;
    const { dataset } = document.documentElement;
    dataset['size'] = 'projector';
    return () => {
      dataset['size'] = settings.textSize;
    };
  }, [settings]);
  useAwake();
  useEffect(() => {
    // Asked for again when it is wanted.
    void import('../room/room-screen.tsx').catch(() => undefined);
    return showAnswers;
  }, []);
  // The key that would load the page anew, and that some clickers have.
  useKeys({ still: () => undefined }, { inDialogs: true });
  return <BlackCover />;
}
