import { useLayoutEffect, useRef, type RefObject } from 'react';

const CHOICE = '[aria-pressed], input[type=radio]';
const CHOSEN = '[aria-pressed=true], input[type=radio]:checked';

/**
 * The focus goes along with the choice in a group: where it is on one answer and another is chosen by its digit, it moves to that one,
 * so that Enter and the arrows go by what was pressed last. Elsewhere it stays where it is.
 */
export function useFocusFollows<Group extends HTMLElement>(chosen: number | null): RefObject<Group | null> {
  const group = useRef<Group>(null);
  useLayoutEffect(() => {
    const now = document.activeElement;
    if (chosen === null || now === null || group.current?.contains(now) !== true || !now.matches(CHOICE)) return;
    group.current.querySelector<HTMLElement>(CHOSEN)?.focus({ preventScroll: true });
  }, [chosen]);
  return group;
}
