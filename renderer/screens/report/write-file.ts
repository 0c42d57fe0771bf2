import type { Bridge, Notice } from '../../../game/bridge/contract.ts';
import type { Result } from '../../../game/result.ts';
import type { FileKind, Portion } from './exports.ts';

/** How a file is watched while it is written. */
export interface Watch {
  /** So much of it is written, 0..1. */
  readonly progress: (share: number) => void;
  readonly stopped: () => boolean;
}

/**
 * Saves a file portion by portion: the page never holds it whole, and goes on between them. `saved` is false when the person cancelled or stopped it.
 * What was begun and cannot be ended is given up.
 * @param next the next portion; null after the last
 */
export async function writeFile(
  bridge: Pick<Bridge, 'exportFile'>,
  { name, mime }: FileKind,
  next: () => Promise<Portion | null>,
  { progress, stopped }: Watch,
): Promise<Result<{ readonly saved: boolean }, Notice>> {
  let portion = await next();
  for (;;) {
    const following = await next();
    const more = following !== null;
    const result = await bridge.exportFile({ name, mime, text: portion?.text ?? '', ...(more ? { more } : {}) });
    if (!result.ok || !result.value.saved || !more) return result;
    progress(portion?.share ?? 0);
    if (stopped()) return bridge.exportFile({ name, mime, text: null });
    portion = following;
  }
}
