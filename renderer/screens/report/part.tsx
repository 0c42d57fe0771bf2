import type { ReactNode } from 'react';

interface PartProps {
  readonly title: string;
  /** Over the whole width of the page. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A part of the report under its heading. */
export function Part({ title, wide = false, children }: PartProps) {
  return (
    <section className="rule part" data-wide={wide}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** A sentence beside the figures. */
export function Note({ children }: { readonly children: ReactNode }) {
  return <p className="part__note">{children}</p>;
}
