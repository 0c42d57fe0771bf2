import { parentPort, workerData } from 'node:worker_threads';
import { runJob, type Job, type Outcome } from './job.ts';

/** What a worker tells its pool. */
export type Message =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

// One job a thread: only pool.ts starts it, and with a job. A failure ends the thread with an `error` event.
const job: Job = workerData;
tell({ kind: 'outcome', outcome: await runJob(job, (done) => tell({ kind: 'progress', done })) });

function tell(message: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(message);
}
