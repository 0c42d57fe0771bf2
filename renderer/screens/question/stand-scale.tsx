import { t } from '../../i18n/translate.ts';
import { useChoices } from '../../keys/use-choices.ts';
import { useKeys } from '../../keys/use-keys.ts';

/** The four stands, from wholly A to wholly B. There is no neutral one on purpose. */
export const STANDS = [-2, -1, 1, 2] as const;
export type StandValue = (typeof STANDS)[number];

interface StandScaleProps {
  readonly stand: StandValue | null;
  readonly take: (stand: StandValue) => void;
}

/** Four points between two statements, as a radio group; the keys 1 to 4 do the same. */
export function StandScale({ stand, take }: StandScaleProps) {
  const { group, follow } = useChoices<HTMLFieldSetElement>();
  const choose = (place: number): void => {
    follow(place);
    take(STANDS[place] ?? 1);
  };
  useKeys({ pick: { of: STANDS.length, choose } });
  return (
    <fieldset ref={group} className="stand">
      <legend className="stand__legend">{t('question.legend')}</legend>
      <div className="stand__points">
        {STANDS.map((value, index) => (
          <label key={value} className="stand__point" data-side={value < 0 ? 'a' : 'b'}>
            <input
              type="radio"
              name="stand"
              className="visually-hidden"
              aria-keyshortcuts={String(index + 1)}
              checked={stand === value}
              onChange={() => take(value)}
            />
            <span className="stand__dot" data-weight={Math.abs(value)} aria-hidden="true" />
            <span>{t(`question.stand.${value}`)}</span>
            <kbd aria-hidden="true">{index + 1}</kbd>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
