import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeJob, type Taken } from '../../game/keeping/take-job.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { err, type Result } from '../../game/result.ts';
import { decodeUtf8, sha256 } from '../packs/bytes.ts';
import { writeWhole } from '../packs/library-folder.ts';
import { openContainer } from '../packs/open-container.ts';
import { readPaths } from '../storage/read-results.ts';
import { codeOf } from '../storage/trouble.ts';
import type { Order, Told } from './orders.ts';

type Job<Name extends Order['job']> = Extract<Order, { readonly job: Name }>;
type Tell = (told: Told) => void;

/** Does what it is sent on, in the helper process. The last thing it tells is how it went. */
export function createWork(tell: Tell): (order: Order) => void {
  let drawn: ((fits: boolean) => void) | null = null;

  const takeIn = async ({ path, aside }: Job<'take-in'>): Promise<Result<Taken, readonly Problem[]>> => {
    const container = await openContainer(path);
    if (!container.ok) return err([container.error]);
    const trial = join(aside, 'trial.webp');
    const taken = await takeJob(container.value, {
      sha256: (bytes) => Promise.resolve(sha256(bytes)),
      decode: decodeUtf8,
      encode: (text) => new TextEncoder().encode(text),
      async draws(bytes, { width, height }) {
        await writeFile(trial, bytes, { mode: 0o600 });
        return new Promise((resolve) => {
          drawn = resolve;
          tell({ is: 'draw', path: trial, width, height });
        });
      },
      put: (file, bytes) => writeWhole(join(aside, ...file.split('/')), bytes),
      told: (done, of) => tell({ is: 'progress', progress: { done, of } }),
    });
    await rm(trial, { force: true });
    return taken;
  };

  const begin = async (order: Job<'take-in' | 'read-results'>): Promise<void> => {
    try {
      if (order.job === 'take-in') tell({ is: 'taken', taken: await takeIn(order) });
      else tell({ is: 'sources', sources: await readPaths(order.paths) });
    } catch (error) {
      tell({ is: 'failed', code: codeOf(error) });
    }
  };

  return (order) => {
    if (order.job === 'drawn') drawn?.(order.fits);
    else void begin(order);
  };
}
