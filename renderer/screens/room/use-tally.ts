import { useLayoutEffect, useRef, useState } from 'react';
import { announce } from '../../announce/channel.ts';
import { t } from '../../i18n/translate.ts';
import { isWritten } from '../../keys/use-keys.ts';

import { counted, totalOf, undone, withHands, type TallyDraft } from './tally-draft.ts';
import { tallyKey } from './tally-key.ts';

export interface Tally {
  readonly counts: readonly number[];
  readonly canUndo: boolean;
  /** Sets the hands for an answer, by its place on the scale from 0. */
  readonly set: (place: number, hands: number) => void;
  readonly add: (place: number, by: 1 | -1) => void;
  readonly undo: () => void;
}

/**
 * Counts hands, from those that the session has so far. Every change goes to the rules whole, and what was before it stays here to be
 * undone. The draft is at once what was pressed: the next key must not wait for the journal.
 * @param nameOf the name of an answer, by its place from 0, to be said when a key has counted for it
 */
export function useTally(
  start: readonly number[],
  keep: (counts: number[]) => void,
  nameOf: (place: number) => string,
): Tally {
  const [draft, setDraft] = useState<TallyDraft>({ counts: start, past: [] });
  const latest = useRef(draft);
  const change = (next: TallyDraft | null): boolean => {
    if (next === null) return false;
    latest.current = next;
    setDraft(next);
    keep([...next.counts]);
    return true;
  };
  const undo = (): void => {
    if (change(undone(latest.current))) announce(t('room.say.undone', { total: totalOf(latest.current.counts) }));
  };
  const press = (event: KeyboardEvent): void => {
    const { counts } = latest.current;
    const found = tallyKey(event, counts.length);
    if (found === null && event.key !== 'Backspace') return;
    event.preventDefault();
    if (found === null) return undo();
    if (!change(withHands(latest.current, found.place, found.by))) return;
    const now = latest.current.counts;
    announce(
      t('room.say.counted', {
        answer: nameOf(found.place),
        n: now[found.place] ?? 0,
        total: totalOf(now),
      }),
    );
  };
  const listener = useRef(press);
  useLayoutEffect(() => {
    listener.current = press;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (!isWritten(event.target)) listener.current(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return {
    counts: draft.counts,
    canUndo: draft.past.length > 0,
    set: (place, hands) => void change(counted(latest.current, place, hands)),
    add: (place, by) => void change(withHands(latest.current, place, by)),
    undo,
  };
}
