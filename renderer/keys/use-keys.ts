import { useLayoutEffect, useRef } from 'react';
import { useSetting } from '../app/context.ts';
import { addLayer } from './listen.ts';
import type { Actions } from './meanings.ts';

/** Whether single letters do something as keys, as messages choose their words by it. */
export const useLetters = (): 'on' | 'off' => (useSetting((settings) => settings.letterKeys) ? 'on' : 'off');

/**
 * What the keys do on a screen, by meaning. They never act with a modifier, on a repeat, or where what has the focus keeps the key for
 * itself; letters can be switched off (WCAG 2.1.4), and whatever a key does can be done by a button. They hold from the moment that
 * the screen is in the document: what React puts off until after the paint would lose the key of somebody quick, or give it to the screen
 * before.
 * @param options `inDialogs`: also while a dialog is open
 */
export function useKeys(actions: Actions, { inDialogs = false }: { readonly inDialogs?: boolean } = {}): void {
  const letters = useSetting((settings) => settings.letterKeys);
  const latest = useRef({ actions, letters });
  useLayoutEffect(() => {
    latest.current = { actions, letters };
  });
  useLayoutEffect(
    () => addLayer({ actions: () => latest.current.actions, letters: () => latest.current.letters, inDialogs }),
    [inDialogs],
  );
}
