import type { Bridge, Notice } from '../../../game/bridge/contract.ts';
import { inPortions } from '../../../game/results/portions.ts';
import type { Result } from '../../../game/result.ts';
import type { Pieces } from './exports.ts';

/** How a file is watched while it is written. */
export interface Watch {
  /** So much of it is written, 0..1. */
  readonly progress: (share: number) => void;
  readonly stopped: () => boolean;
}

/** The pieces of a file, counted as they are taken. */
function* counted({ pieces }: Pieces, count: () => void): Generator<string> {
  for (const piece of pieces) {
    count();
    yield piece;
  }
}

/**
 * Saves a file portion by portion: the page never holds it whole, and goes on between them. `saved` is false when the person cancelled or stopped it.
 * What was begun and cannot be ended is given up.
 */
export async function writeFile(
  bridge: Pick<Bridge, 'exportFile'>,
  file: Pieces,
  { progress, stopped }: Watch,
): Promise<Result<{ readonly saved: boolean }, Notice>> {
  const { name, mime, of } = file;
  let taken = 0;
  const portions = inPortions(
    counted(file, () => {
      taken += 1;
    }),
  );
  let portion = portions.next();
  for (;;) {
    const following = portions.next();
    const text = portion.done === true ? '' : portion.value;
    const more = following.done !== true;
    const result = await bridge.exportFile({ name, mime, text, ...(more ? { more } : {}) });
    if (!result.ok || !result.value.saved || !more) return result;
    progress(Math.min(1, taken / of));
    if (stopped()) return bridge.exportFile({ name, mime, text: null });
    portion = following;
  }
}
