import './hands-dock.css';
import type { ReactNode } from 'react';
import { GeneratedGlyph, RealGlyph } from '../../components/glyphs.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { isRealPlace, scaleName, shortScaleName } from '../../i18n/scale-name.ts';
import { t } from '../../i18n/translate.ts';
import { CountField } from './count-field.tsx';
import { totalOf } from './tally-draft.ts';
import type { Tally } from './use-tally.ts';

interface HandsDockProps {
  readonly tally: Tally;
  readonly leave: () => void;
  /** Where to go from here: buttons. */
  readonly children: ReactNode;
}

/** The scale, with the hands for each answer. Counts alone are shown and no bars: the room is still to make up its mind. */
export function HandsDock({ tally, leave, children }: HandsDockProps) {
  const places = tally.counts.length;
  const field = (place: number) => (
    <CountField
      key={place}
      place={place}
      tally={tally}
      answer={scaleName(place, places)}
      name={shortScaleName(place, places)}
      side={isRealPlace(place, places) ? 'real' : 'gen'}
      leave={leave}
    />
  );
  const all = Array.from({ length: places }, (_, place) => place);
  return (
    <section className="hands" aria-label={t('room.count')} data-places={places}>
      <div className="hands__top">
        <span className="hands__side real" aria-hidden="true">
          <RealGlyph /> {t('truth.real')}
        </span>
        <p className="hands__total">{t('room.hands', { n: totalOf(tally.counts) })}</p>
        <div className="hands__go">
          <KeyButton
            shows="⌫"
            className="barkey"
            disabled={!tally.canUndo}
            onClick={tally.undo}
            aria-keyshortcuts="Backspace"
          >
            {t('room.undo')}
          </KeyButton>
          {children}
        </div>
        <span className="hands__side gen" aria-hidden="true">
          {t('truth.generated')} <GeneratedGlyph />
        </span>
      </div>
      <div className="hands__scale">{all.map(field)}</div>
    </section>
  );
}
