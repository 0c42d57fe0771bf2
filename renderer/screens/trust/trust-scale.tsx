import { useChoices } from '../../keys/use-choices.ts';
import { useKeys } from '../../keys/use-keys.ts';

interface TrustScaleProps {
  readonly title: string;
  readonly names: readonly string[];
  /** By its place from 0; null or below: none yet. */
  readonly chosen: number | null;
  readonly choose: (place: number) => void;
}

/** Five points from not at all to wholly, all of one weight; the keys 1 to 5 do the same. */
export function TrustScale({ title, names, chosen, choose }: TrustScaleProps) {
  const { group, follow } = useChoices<HTMLFieldSetElement>();
  const pick = (place: number): void => {
    follow(place);
    choose(place);
  };
  useKeys({ pick: { of: names.length, choose: pick } });
  return (
    <fieldset ref={group} className="points">
      <legend>{title}</legend>
      <div className="points__scale">
        {names.map((name, place) => (
          <label key={name} className="points__point">
            <input
              type="radio"
              name="trust"
              className="visually-hidden"
              aria-keyshortcuts={String(place + 1)}
              checked={chosen === place}
              onChange={() => choose(place)}
            />
            <span>{name}</span>
            <kbd aria-hidden="true">{place + 1}</kbd>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
