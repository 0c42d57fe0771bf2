import { Worker } from 'node:worker_threads';
import type { Job, Outcome } from './job.ts';
import type { Message } from './worker.ts';

/** Called when a job moves on: its place in the list and the share of it that is done (0 … 1). */
export type OnJobProgress = (job: number, done: number) => void;

/**
 * Runs the jobs, each in a thread of its own, `threads` at a time. Resolves with the outcomes in the jobs' order;
 * rejects with the first failure, after the jobs under way have ended.
 */
export async function runJobs(
  jobs: readonly Job[],
  threads: number,
  onProgress: OnJobProgress,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = jobs.entries();
  const lane = async (): Promise<void> => {
    for (const [index, job] of waiting) {
      outcomes[index] = await runInThread(job, (done) => onProgress(index, done));
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.max(1, threads) }, lane));
  for (const result of lanes) if (result.status === 'rejected') throw result.reason;
  return outcomes;
}

function runInThread(job: Job, onProgress: (done: number) => void): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: job });
    worker.on('message', (message: Message) => {
      if (message.kind === 'progress') onProgress(message.done);
      else resolve(message.outcome);
    });
    worker.on('error', (cause) => {
      reject(new Error(`${job.id}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause }));
    });
    worker.on('exit', () => reject(new Error(`${job.id}: its thread ended without a result`)));
  });
}
