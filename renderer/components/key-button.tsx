import type { ButtonHTMLAttributes, ComponentProps } from 'react';
import { isLetterKey } from '../keys/stroke.ts';
import { useLetters } from '../keys/use-keys.ts';
import { MarkGlyph } from './glyphs.tsx';

interface KeyButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** The key as shown on the button; a letter only while letters do something. */
  readonly shows?: string;
  readonly primary?: boolean;
  /** Stands in a bar for the words where there is room for neither them nor a key (`room.css`). */
  readonly mark?: ComponentProps<typeof MarkGlyph>['of'];
}

/** A button that shows the key that does the same. The key is told to assistive technology by `aria-keyshortcuts`. */
export function KeyButton({ shows: key, primary = false, mark, className = '', children, ...rest }: KeyButtonProps) {
  const letters = useLetters();
  const shows = key === undefined || (letters === 'off' && isLetterKey(key)) ? undefined : key;
  return (
    <button
      type="button"
      {...rest}
      className={`button ${primary ? 'button--primary' : ''} ${className}`.trim()}
      aria-keyshortcuts={rest['aria-keyshortcuts'] ?? shows}
    >
      <span>{children}</span>
      {mark === undefined ? null : <MarkGlyph of={mark} />}
      {shows === undefined ? null : <kbd aria-hidden="true">{shows}</kbd>}
    </button>
  );
}
