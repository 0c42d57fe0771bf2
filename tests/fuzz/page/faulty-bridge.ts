import type { Bridge, StoredSession } from '../../../game/bridge/contract.ts';

/** A bridge that fails when it is told to, and the real one below it. */
export interface FaultyBridge {
  readonly bridge: Bridge;
  readonly real: Bridge;
  readonly fail: (method: string, slow: number | null) => void;
  /** Calls that have not been answered yet. */
  readonly underWay: () => number;
  /** What is kept of the session that was opened last; null where it could not be kept. */
  readonly stored: () => Promise<StoredSession | null>;
  /** Whether the last entry of that session was refused, so that the screen may know more than the journal. */
  readonly isBehind: () => boolean;
}

type Call = (...given: readonly unknown[]) => Promise<unknown>;

/** A result that is none of an error. What its value is depends on the method. */
const isFine = (answer: unknown): answer is { readonly value: { readonly id?: unknown } } =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;

/** Keeps track of which session is shown, so that the screen can be compared with what is kept of it. */
export function createFaultyBridge(real: Bridge): FaultyBridge {
  const orders = new Map<string, number | null>();
  let calls = 0;
  let session: string | null = null;
  let behind = false;

  const orderFor = (method: string): number | null | undefined => {
    for (const name of [method, '*']) {
      const order = orders.get(name);
      if (order === undefined) continue;
      orders.delete(name);
      return order;
    }
    return undefined;
  };

  const follow = (method: string, given: readonly unknown[], answer: unknown): void => {
    const well = isFine(answer);
    if (method === 'createSession') {
      session = well ? String(answer.value.id) : null;
      behind = false;
    } else if (method === 'readSession') {
      session = String(given[0]);
      behind = false;
    } else if (method === 'appendEntry' && given[0] === session) behind = !well;
    else if (method === 'forgetEverything') session = null;
  };

  const calling =
    (method: string, call: Call): Call =>
    async (...given) => {
      calls += 1;
      try {
        const order = orderFor(method);
        if (typeof order === 'number') await new Promise((resolve) => setTimeout(resolve, order));
        else if (order === null) {
          if (method === 'createSession') session = null;
          if (method === 'appendEntry') behind = true;
          throw new Error(`${method} was told to fail`);
        }
        const answer = await call(...given);
        follow(method, given, answer);
        return answer;
      } finally {
        calls -= 1;
      }
    };

  const bridge = new Proxy(real, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? calling(String(name), value as Call) : value;
    },
  });

  const stored = async (): Promise<StoredSession | null> => {
    if (session === null) return null;
    const read = await real.readSession(session);
    return read.ok ? read.value : null;
  };

  return {
    bridge,
    real,
    fail: (method, slow) => {
      orders.set(method, slow);
    },
    underWay: () => calls,
    stored,
    isBehind: () => behind,
  };
}
