import { takeJob } from '../../game/keeping/take-job.ts';
import type { Picture } from '../../game/pack/schema.ts';
import { err } from '../../game/result.ts';
import { decodeUtf8, sha256 } from '../bridge/browser/bytes.ts';
import { openFolderFiles, openZipFile } from '../bridge/browser/containers.ts';
import { createMerging } from '../screens/merge/beside/work.ts';
import type { MergeTold } from '../screens/merge/beside/orders.ts';
import type { ChosenPack, Order, PackTold } from './orders.ts';

/** Runs beside the page, so that no key and no answer waits: unpacks, hashes, parses and checks what a person brought. */

let goOn: (() => void) | null = null;

const tell = (told: PackTold | MergeTold, give: Transferable[] = []): void => {
  self.postMessage(told, { transfer: give });
};

/** Gives the page something to keep and waits until it has; the page writes no faster than it can. */
const put = (file: string, content: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    goOn = resolve;
    const bytes = new Uint8Array(content);
    tell({ is: 'put', file, bytes }, [bytes.buffer]);
  });

/** Draws a picture where nobody sees it. Whatever cannot be drawn whole is refused, which an `img` would show as far as it goes. */
async function draws(bytes: Uint8Array, { width, height }: Picture): Promise<boolean> {
  try {
    const drawn = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/webp' }));
    const fits = drawn.width === width && drawn.height === height;
    drawn.close();
    return fits;
  } catch {
    return false;
  }
}

async function takeIn(chosen: ChosenPack): Promise<void> {
  const opened = 'zip' in chosen ? await openZipFile(chosen.zip) : openFolderFiles(chosen.files);
  if (!opened.ok) return tell({ is: 'taken', taken: err([opened.error]) });
  const taken = await takeJob(opened.value, {
    sha256: (bytes) => sha256(new Uint8Array(bytes)),
    decode: decodeUtf8,
    encode: (text) => new TextEncoder().encode(text),
    draws,
    put,
    told: (done, of) => tell({ is: 'progress', progress: { done, of } }),
  });
  tell({ is: 'taken', taken });
}

const merging = createMerging(tell);

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.job === 'merge') return merging(data);
  if (data.job === 'go-on') return goOn?.();
  takeIn(data.chosen).catch((error: unknown) => {
    // Thrown out of the promise, it is told to whoever started the worker, which is ended then.
    setTimeout(() => {
      throw error;
    });
  });
});
