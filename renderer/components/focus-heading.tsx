import { useEffect, useRef, type ReactNode } from 'react';

/**
 * The heading of a screen. It takes the focus when `of` changes, so that a screen reader starts reading there and
 * single-key shortcuts are not caught by a button of the screen before.
 */
export function FocusHeading({ of, className, children }: { readonly of: string; readonly className?: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [of]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
