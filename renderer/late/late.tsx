import { use, type ComponentType } from 'react';
import { fetched } from './fetched.ts';

/** A part of the program did not come. `again` lets the next rendering ask for it once more. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
  readonly again: () => void;

  constructor(cause: unknown, again: () => void) {
    super('A part of the program cannot be fetched.', { cause });
    this.again = again;
  }
}

/** How to load each part that is not there from the start. */
const parts = new Set<() => Promise<unknown>>();

/**
 * Loads one after another whatever may be wanted later, while what serves it is there. Parts that do not come are asked for when they are
 * wanted. Never rejects.
 */
export async function fetchAhead(): Promise<void> {
  // Parts that a part brings with it join the set while it is walked through.
  for (const part of parts) await part().catch((error: unknown) => error instanceof NotFetched && error.again());
}

/**
 * A component that is loaded when it is first shown. One that cannot be had throws `NotFetched` where it would be shown, and is asked for
 * again when somebody says so: `React.lazy` would hold the failure for as long as the page lives.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loading: Promise<ComponentType<P>> | null = null;
  const forget = (): void => {
    loading = null;
  };
  const part = (): Promise<ComponentType<P>> =>
    (loading ??= fetched(load).catch((error: unknown) => {
      throw new NotFetched(error, forget);
    }));
  parts.add(part);
  return function Late(props: P) {
    const Part = use(part());
    return <Part {...props} />;
  };
}
