import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeJob, type Taken } from '../../game/keeping/take-job.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { err, type Result } from '../../game/result.ts';
import { decodeUtf8, sha256 } from '../packs/bytes.ts';
import { writeWhole } from '../packs/library-folder.ts';
import { openContainer } from '../packs/open-container.ts';
import { codeOf } from '../storage/trouble.ts';
import type { Order, Told } from './orders.ts';

type TakeIn = Extract<Order, { readonly job: 'take-in' }>;
type Tell = (told: Told) => void;

/** Does what it is sent on, in the helper process. The last thing it tells is how it went. */
export function createWork(tell: Tell): (order: Order) => void {
  let drawn: ((fits: boolean) => void) | null = null;

  const takeIn = async ({ path, aside }: TakeIn): Promise<Result<Taken, readonly Problem[]>> => {
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

  const begin = async (order: TakeIn): Promise<void> => {
    try {
      tell({ is: 'taken', taken: await takeIn(order) });
    } catch (error) {
      tell({ is: 'failed', code: codeOf(error) });
    }
  };

  return (order) => {
    if (order.job === 'drawn') drawn?.(order.fits);
    else void begin(order);
  };
}
