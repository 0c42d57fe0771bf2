import { useState } from 'react';
import { MOST_HANDS } from '../../../game/session/room-plan.ts';
import { t } from '../../i18n/translate.ts';
import { digitOf, strokeOf } from '../../keys/stroke.ts';
import type { Tally } from './use-tally.ts';

interface CountFieldProps {
  readonly place: number;
  readonly tally: Tally;
  /** The answer's whole name, and the one that is shown. */
  readonly answer: string;
  readonly name: string;
  /** The side that it is on, where it has one. */
  readonly side?: 'real' | 'gen';
  /** Takes the focus back to the exhibit. */
  readonly leave: () => void;
}

/** The hands for one answer: typed, or tapped with + and −. */
export function CountField({ place, tally, answer, name, side, leave }: CountFieldProps) {
  const count = tally.counts[place] ?? 0;
  // What stands in the field while it is typed in, if that is not yet a number of its own.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && Number(typed) === count ? typed : String(count);
  return (
    <div className={`count ${side ?? ''}`.trim()} role="group" aria-label={answer}>
      <span className="count__name" aria-hidden="true">
        {name} <kbd>{place + 1}</kbd>
      </span>
      <div className="count__row">
        <button
          type="button"
          className="count__step"
          aria-label={t('room.less', { answer })}
          disabled={count === 0}
          onClick={() => tally.add(place, -1)}
        >
          −
        </button>
        <input
          className="count__field"
          data-digits={shown.length}
          inputMode="numeric"
          autoComplete="off"
          maxLength={String(MOST_HANDS).length}
          aria-label={t('room.handsFor', { answer })}
          value={shown}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => setTyped(null)}
          onChange={(event) => {
            // Of any script; what is no digit is left out.
            const digits = Array.from(event.currentTarget.value, (char) => digitOf(char) ?? '').join('');
            setTyped(digits);
            tally.set(place, Number(digits));
          }}
          onKeyDown={(event) => {
            const stroke = strokeOf(event.nativeEvent);
            if (stroke === 'ArrowUp') tally.add(place, 1);
            else if (stroke === 'ArrowDown') tally.add(place, -1);
            else if (stroke === 'Enter' || stroke === 'Escape') leave();
            else return;
            event.preventDefault();
          }}
        />
        <button
          type="button"
          className="count__step"
          aria-label={t('room.more', { answer })}
          onClick={() => tally.add(place, 1)}
        >
          +
        </button>
      </div>
    </div>
  );
}
