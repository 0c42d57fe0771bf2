import './controls.css';
import { useId } from 'react';

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly label: (option: T) => string;
  readonly choose: (option: T) => void;
}

/** One of a few: a group of radio buttons. */
export function Choice<T extends string>({ name, options, value, label, choose }: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset className="choice">
      <legend>{name}</legend>
      {options.map((option) => (
        <label key={option} className="choice__option" data-on={option === value}>
          <input type="radio" name={group} checked={option === value} onChange={() => choose(option)} />
          {label(option)}
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly hint: string;
  readonly on: boolean;
  readonly flip: (on: boolean) => void;
}

/** On or off: a checkbox with a line that says what it does. */
export function Switch({ name, hint, on, flip }: SwitchProps) {
  const id = useId();
  return (
    <div className="switch">
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-describedby={id}
          onChange={(event) => flip(event.currentTarget.checked)}
        />
        {name}
      </label>
      <p id={id} className="quiet">
        {hint}
      </p>
    </div>
  );
}
