import type { Theme } from '../../../game/teaching/schema.ts';
import { t } from '../../i18n/translate.ts';

const THEMES: readonly Theme[] = [1, 2, 3];

/** Which rounds are played; the last one cannot be taken away. */
export function Rounds({
  themes,
  choose,
}: {
  readonly themes: readonly Theme[];
  readonly choose: (themes: readonly Theme[]) => void;
}) {
  return (
    <fieldset className="choice">
      <legend>{t('setup.rounds')}</legend>
      {THEMES.map((theme) => {
        const on = themes.includes(theme);
        return (
          <label key={theme} className="choice__option" data-on={on}>
            <input
              type="checkbox"
              checked={on}
              disabled={on && themes.length === 1}
              onChange={() => choose(THEMES.filter((each) => themes.includes(each) !== (each === theme)))}
            />
            {t(`setup.round.${theme}`)}
          </label>
        );
      })}
    </fieldset>
  );
}

/** One of a few whole numbers, with its bounds. */
export function NumberChoice({
  name,
  value,
  least,
  most,
  choose,
}: {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly choose: (value: number) => void;
}) {
  return (
    <label className="number-choice">
      <span>{name}</span>
      <select value={value} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {Array.from({ length: most - least + 1 }, (_, index) => least + index).map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}
