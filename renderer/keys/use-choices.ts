import { useRef, type RefObject } from 'react';

const CHOICE = '[aria-pressed], input[type=radio]';

interface Choices<Group extends HTMLElement> {
  readonly group: RefObject<Group | null>;
  /** To be called where a digit chooses, with the place of what it chooses. */
  readonly follow: (place: number) => void;
}

/**
 * The focus goes along with the digits in a group of answers: where it is on one and another is chosen by its digit, it moves to that
 * one, so that Enter and the arrows go by what was pressed last. Elsewhere it stays where it is.
 */
export function useChoices<Group extends HTMLElement>(): Choices<Group> {
  const group = useRef<Group>(null);
  const follow = (place: number): void => {
    const choices = [...(group.current?.querySelectorAll<HTMLElement>(CHOICE) ?? [])];
    if (choices.some((choice) => choice === document.activeElement)) choices[place]?.focus({ preventScroll: true });
  };
  return { group, follow };
}
