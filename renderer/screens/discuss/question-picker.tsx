import { useDeferredValue, useRef, useState, type KeyboardEvent } from 'react';
import type { QuestionChoice } from '../../../game/session/room-view.ts';
import type { Theme } from '../../../game/teaching/schema.ts';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { DeckFilterRow } from './deck-filter-row.tsx';
import { fitting, NO_FILTER, type DeckFilter } from './deck-filter.ts';
import { QuestionList } from './question-list.tsx';

interface QuestionPickerProps {
  readonly choices: readonly QuestionChoice[];
  /** The review question whose questions come first. */
  readonly first: Theme | null;
  readonly heading: 'h2' | 'h3';
  readonly choose: (question: string) => void;
}

/** A filter and the questions that fit it. ↓ and ↑ lead from the filter into the list and through it. */
export function QuestionPicker({ choices, first, heading, choose }: QuestionPickerProps) {
  const [filter, setFilter] = useState<DeckFilter>(NO_FILTER);
  const shown = fitting(choices, useDeferredValue(filter));
  const whole = useRef<HTMLDivElement>(null);
  const rowsOf = (): readonly HTMLElement[] => [...(whole.current?.querySelectorAll<HTMLElement>('.asks__row') ?? [])];
  // From the heading, which has the focus to begin with.
  useKeys({ down: () => rowsOf()[0]?.focus() });
  const move = (event: KeyboardEvent): void => {
    const by = STEPS[event.key];
    // A field of choices has arrows of its own.
    if (by === undefined || (event.target instanceof Element && event.target.matches('select'))) return;
    const rows = rowsOf();
    const at = rows.findIndex((row) => row === document.activeElement);
    const to = by === 'first' ? rows[0] : by === 'last' ? rows.at(-1) : rows[Math.max(at + by, 0)];
    if (at < 0 && by !== 1) return;
    // At the end as well, where there is nowhere to go.
    event.preventDefault();
    to?.focus();
  };
  return (
    // Arrow keys are heard here from all rows; each of them is a button by itself.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={whole} className="picker" onKeyDown={move}>
      <DeckFilterRow choices={choices} filter={filter} change={setFilter} found={shown.length} />
      {shown.length === 0 ? (
        <p className="picker__none">
          {t('deck.none')}{' '}
          <button type="button" className="button" onClick={() => setFilter(NO_FILTER)}>
            {t('deck.clear')}
          </button>
        </p>
      ) : (
        <QuestionList choices={shown} first={first} heading={heading} choose={choose} />
      )}
    </div>
  );
}

const STEPS: Readonly<Record<string, 1 | -1 | 'first' | 'last'>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
};
