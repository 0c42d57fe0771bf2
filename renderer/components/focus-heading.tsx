import type { ReactNode } from 'react';
import { scrollerOf } from './scroller.ts';

interface FocusHeadingProps {
  /** What the screen is about. When it changes, the heading takes the focus again. */
  readonly of: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Scrolls to the top as well, since a new screen starts there. */
function takeFocus(heading: HTMLHeadingElement | null): void {
  if (heading === null) return;
  heading.focus({ preventScroll: true });
  scrollerOf(heading).scrollTo(0, 0);
}

/**
 * The heading of a screen. It takes the focus when it appears, so that a screen reader starts reading there and single-key
 * shortcuts are not caught by a button of the screen before.
 */
export function FocusHeading({ of, className, children }: FocusHeadingProps) {
  return (
    <h1 key={of} ref={takeFocus} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
