import './one-of.css';
import { useId } from 'react';

interface OneOfProps<T extends string | number> {
  readonly name: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly label: (option: T) => string;
  readonly choose: (option: T) => void;
}

/** One of a few short words, side by side: a group of radio buttons in one line. */
export function OneOf<T extends string | number>({ name, options, value, label, choose }: OneOfProps<T>) {
  const group = useId();
  return (
    <fieldset className="one-of">
      <legend>{name}</legend>
      {options.map((option) => (
        <label key={option} data-on={option === value}>
          <input
            className="visually-hidden"
            type="radio"
            name={group}
            checked={option === value}
            onChange={() => choose(option)}
          />
          {label(option)}
        </label>
      ))}
    </fieldset>
  );
}
