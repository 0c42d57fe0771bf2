import type { ButtonHTMLAttributes } from 'react';

interface KeyButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** The key as shown on the button. */
  readonly shows?: string;
  readonly primary?: boolean;
}

/** A button that shows the key that does the same. The key is told to assistive technology by `aria-keyshortcuts`. */
export function KeyButton({ shows, primary = false, className = '', children, ...rest }: KeyButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button ${primary ? 'button--primary' : ''} ${className}`.trim()}
      aria-keyshortcuts={rest['aria-keyshortcuts'] ?? shows}
    >
      <span>{children}</span>
      {shows === undefined ? null : <kbd aria-hidden="true">{shows}</kbd>}
    </button>
  );
}
