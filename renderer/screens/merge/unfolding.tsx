import { useState, type ReactNode } from 'react';

interface UnfoldingProps {
  readonly summary: string;
  readonly open?: boolean;
  readonly children: () => ReactNode;
}

/** A list that is made when it is unfolded: thousands of lines that nobody looks at would hold the page up. */
export function Unfolding({ summary, open = false, children }: UnfoldingProps) {
  const [unfolded, setUnfolded] = useState(open);
  return (
    <details className="rule" open={open} onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
      <summary>{summary}</summary>
      {unfolded || open ? children() : null}
    </details>
  );
}
