import { Component, type ReactNode } from 'react';
import { NotFetched } from '../late/late.tsx';

interface BoundaryProps {
  /** What is shown. When it changes, another try is made by itself. */
  readonly of: unknown;
  /** What takes the place of a part that threw. */
  readonly renderInstead: (error: unknown, again: () => void) => ReactNode;
  /** Told of each failure. */
  readonly failed?: () => void;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly thrown: { readonly error: unknown } | null;
}

/** Holds what a part throws, so that the rest of the window lives on. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { thrown: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { thrown: { error } };
  }

  override componentDidCatch(): void {
    this.props.failed?.();
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (before.of !== this.props.of && this.state.thrown !== null) this.again();
  }

  readonly again = (): void => {
    const error = this.state.thrown?.error;
    if (error instanceof NotFetched) error.again();
    this.setState({ thrown: null });
  };

  override render(): ReactNode {
    const { thrown } = this.state;
    return thrown === null ? this.props.children : this.props.renderInstead(thrown.error, this.again);
  }
}
