import { useEffect } from 'react';
import { fitNotes, type PresenterNotes } from '../../game/bridge/notes.ts';
import { useProgram } from './context.ts';

/** Counts what was asked for, so that a screen which goes does not take away the notes of the one that comes. */
let asked = 0;

/**
 * Shows notes on a second display while the screen that calls it is there, where there is one and the person has not closed them; null
 * shows none. Returns what brings notes back that were closed by hand.
 */
export function usePresenterNotes(notes: PresenterNotes | null): { readonly showAgain: () => void } {
  const { bridge, actions } = useProgram();
  // Notes are made anew with every rendering; only what they say counts.
  const text = JSON.stringify(notes === null ? null : fitNotes(notes));
  const show = async (): Promise<void> => {
    asked += 1;
    const shown = await bridge.showNotes(notes === null ? null : fitNotes(notes));
    if (!shown.ok) actions.tell([shown.error]);
  };
  useEffect(() => {
    void show();
    return () => {
      const mine = asked;
      queueMicrotask(() => {
        if (asked === mine) void bridge.showNotes(null);
      });
    };
    // oxlint-disable-next-line react/exhaustive-deps -- Shown anew when the notes say something else, and only then.
  }, [bridge, text]);
  return {
    showAgain: () => void bridge.showNotes(null).then(show),
  };
}
