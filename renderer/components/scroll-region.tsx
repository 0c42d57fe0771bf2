import type { ReactNode } from 'react';

interface ScrollRegionProps {
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A part of a screen that may scroll by itself. It can be focused, so that the arrow keys scroll it (axe: scrollable-region-focusable). */
export function ScrollRegion({ name, className, children }: ScrollRegionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Scrolling is what it is focused for.
    <div className={className} role="group" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}
