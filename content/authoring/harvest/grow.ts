import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Job } from '../dream/job.ts';
import { runJobs } from '../dream/pool.ts';
import { mediaName } from './media-name.ts';
import type { Grown } from './recipe.ts';

/** A picture to grow: its recipe and the verified photograph's file. */
type GrowOrder = { readonly recipe: Grown; readonly photograph: string };

/** Grows pictures and gives each one's PNG, in the orders' order. Reports how much of the whole is done (0 … 1). */
export type Grow = (orders: readonly GrowOrder[], onProgress: (done: number) => void) => Promise<readonly Buffer[]>;

/** Lets the patch model grow what `folder` does not hold yet; a PNG there bears the name of its recipe. */
export function growInto(folder: string, threads: number): Grow {
  return async (orders, onProgress) => {
    await mkdir(folder, { recursive: true });
    const jobs = orders.map((order) => jobOf(order, folder)).filter((job) => !existsSync(job.target));
    const shares = new Float64Array(jobs.length);
    await runJobs(jobs, threads, (index, done) => {
      shares[index] = done;
      onProgress(shares.reduce((sum, share) => sum + share, 0) / jobs.length);
    });
    return Promise.all(orders.map((order) => readFile(jobOf(order, folder).target)));
  };
}

function jobOf({ recipe, photograph }: GrowOrder, folder: string): Job {
  const { width, crop, ...settings } = recipe;
  const id = mediaName(recipe);
  return {
    id,
    source: photograph,
    target: join(folder, `${id}.png`),
    width,
    settings: { seed: settings.seed, minSide: settings.minSide, noise: settings.noise },
    crop,
  };
}
