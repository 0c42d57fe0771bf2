import type { Helper } from '../../game/keeping/errand.ts';
import { startWorker } from '../workers/start-worker.ts';
import type { Order } from './orders.ts';

/** Starts the worker that reads what people bring. What it tells depends on what it is sent. */
export function startHelper<Sent extends Order, Told>(): Helper<Sent, Told> {
  const worker = startWorker('beside');
  let gone: (() => void) | null = null;
  const end = (): void => {
    worker.terminate();
    gone?.();
    gone = null;
  };
  return {
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    send: (order) => worker.postMessage(order),
    listen(hear, ended) {
      gone = ended;
      worker.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
      worker.addEventListener('error', end);
      worker.addEventListener('messageerror', end);
    },
    end,
  };
}
