import { useRef, useState } from 'react';
import { announce } from '../../announce/channel.ts';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { counted, totalOf, undone, withHands, type TallyDraft } from './tally-draft.ts';

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
  // A digit adds a hand, with Shift it takes one away.
  const choose = (place: number, taken: boolean): void => {
    if (!change(withHands(latest.current, place, taken ? -1 : 1))) return;
    const { counts } = latest.current;
    announce(t('room.say.counted', { answer: nameOf(place), n: counts[place] ?? 0, total: totalOf(counts) }));
  };
  useKeys({ pick: { of: draft.counts.length, choose }, undo });
  return {
    counts: draft.counts,
    canUndo: draft.past.length > 0,
    set: (place, hands) => void change(counted(latest.current, place, hands)),
    add: (place, by) => void change(withHands(latest.current, place, by)),
    undo,
  };
}
