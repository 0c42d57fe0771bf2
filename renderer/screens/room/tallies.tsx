import './hands-dock.css';
import './tallies.css';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { CountField } from './count-field.tsx';
import { totalOf } from './tally-draft.ts';
import { useTally } from './use-tally.ts';

interface TalliesProps {
  readonly title: string;
  /** What hands go up for. */
  readonly ask: string;
  readonly start: readonly number[];
  /** The answers, in the order of their keys. */
  readonly names: readonly string[];
  readonly keep: (counts: number[]) => void;
}

/** Hands for a few answers that have no sides: digits add, with Shift they take away, Backspace undoes. */
export function Tallies({ title, ask, start, names, keep }: TalliesProps) {
  const tally = useTally(start, keep, (place) => names[place] ?? '');
  return (
    <section className="tallies-of" aria-label={title}>
      <div className="tallies-of__top">
        <p>{ask}</p>
        <span className="hands__total">{t('room.hands', { n: totalOf(tally.counts) })}</span>
        <KeyButton
          shows="⌫"
          className="barkey"
          disabled={!tally.canUndo}
          onClick={tally.undo}
          aria-keyshortcuts="Backspace"
        >
          {t('room.undo')}
        </KeyButton>
      </div>
      <div className="tallies-of__scale">
        {names.map((name, place) => (
          <CountField key={name} place={place} tally={tally} answer={name} name={name} leave={focusHeading} />
        ))}
      </div>
    </section>
  );
}

/** Out of a field, so that keys count and go on again. */
export function focusHeading(): void {
  const heading = document.querySelector('main h1');
  if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
}
