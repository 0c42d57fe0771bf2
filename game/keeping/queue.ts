/** Runs tasks one after another, in the order they were given; a task that fails does not stop the next. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/** A queue of its own. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task);
    last = next.catch(() => undefined);
    return next;
  };
}

/**
 * Holds several queues at once: what was given to them before is done first, then the task runs, and what is given meanwhile waits until
 * it has ended.
 */
export function whileHeld<T>(queues: readonly Queue[], task: () => Promise<T>): Promise<T> {
  const held = queues.map((queue) => ({ queue, atRest: Promise.withResolvers<null>() }));
  const done = Promise.all(held.map(({ atRest }) => atRest.promise)).then(task);
  const released = done.catch(() => undefined);
  for (const { queue, atRest } of held) {
    void queue(() => {
      atRest.resolve(null);
      return released;
    });
  }
  return done;
}

/** Something that keeps data, to be held still and emptied with the rest when everything is forgotten. */
export interface Keeper {
  readonly inTurn: Queue;
  /** Forgets what it holds in memory, so that nothing of it is written back. */
  readonly letGo: () => void;
}
