/** Somebody who works beside the program: a process of its own on the desktop, a worker in the browser. */
export interface Helper<Order, Told> {
  readonly send: (message: Order) => void;
  /** Called once. `ended` is told when the helper is gone, for whatever reason, and nothing is written by it any more. */
  readonly listen: (hear: (message: Told) => void, ended: () => void) => void;
  /** Ends it, whatever it is doing. */
  readonly end: () => void;
}

/** Something that is done beside the program. */
export interface Errand<Outcome> {
  /** Rejects with what hearing rejects with. */
  readonly done: Promise<Outcome>;
  /** Ends it at once, in the middle of whatever it is. */
  readonly stop: () => void;
}

/** A clock: runs something after so many ms, unless what it gives back is called before. */
export type Later = (ms: number, run: () => void) => () => void;

/** A helper that says nothing for so long has lost its way: the longest single step takes a few seconds on a slow machine. Ms. */
export const SILENCE = 60_000;

/** How an errand ends. `hear` gives the outcome once the helper has told it, and null before; the helper waits for nobody, so it may take its time. */
export interface Ends<Told, Outcome> {
  readonly hear: (message: Told) => Promise<Outcome | null>;
  /** It was stopped. */
  readonly stopped: Outcome;
  /** It died, or was ended because it was silent for too long: what hangs or takes too much memory costs nobody else anything. */
  readonly lost: Outcome;
}

/** Sends a helper on one errand, after which it is ended. */
export function sendOn<Order, Told, Outcome>(
  helper: Helper<Order, Told>,
  order: Order,
  { hear, stopped, lost }: Ends<Told, Outcome>,
  later: Later,
): Errand<Outcome> {
  let outcome: { readonly value: Outcome } | { readonly error: unknown } | null = null;
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  let forget = later(SILENCE, helper.end);
  const settle = (end: NonNullable<typeof outcome>): void => {
    outcome ??= end;
    helper.end();
  };
  helper.listen(
    (message) => {
      forget();
      forget = later(SILENCE, helper.end);
      hear(message).then(
        (value) => value !== null && settle({ value }),
        (error: unknown) => settle({ error }),
      );
    },
    () => {
      forget();
      if (outcome === null) resolve(lost);
      else if ('value' in outcome) resolve(outcome.value);
      else reject(outcome.error);
    },
  );
  helper.send(order);
  return { done: promise, stop: () => settle({ value: stopped }) };
}
