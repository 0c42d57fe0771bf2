import { SILENCE, type Helper, type Later } from '../../../../game/keeping/errand.ts';
import type { Brought } from '../brought.ts';
import type { Reasons } from '../pile.ts';
import { handingOf, type Handing } from './handing.ts';
import type { Answer, Ask, MergeOrder, MergeTold, ReadingProgress } from './orders.ts';

/** The worker is gone, and the pile with it: it took too much memory, or was silent for too long. */
export class Gone extends Error {}

/** What is asked without anything being brought. */
export type Plain = Exclude<Ask, { is: 'stop' | 'hand' | 'read' }>;

/** The page's side of the worker that keeps the pile. */
export interface MergeDesk {
  /** Resolves with the answer. Rejects with `Gone` when the worker is. */
  readonly ask: (ask: Plain) => Asked;
  /** Has read what was brought; its files are handed over as the worker comes to them. */
  readonly read: (things: readonly Brought[], reasons: Reasons, progress?: (now: ReadingProgress) => void) => Asked;
  /** Ends the worker. */
  readonly end: () => void;
}

/** Something that was asked: its number, by which it is spoken of, and how it can be stopped. */
export interface Asked {
  readonly nr: number;
  readonly answer: Promise<Answer>;
  readonly stop: () => void;
}

interface Pending {
  readonly next: Handing['next'];
  readonly progress: (now: ReadingProgress) => void;
  readonly give: (answer: Answer) => void;
  readonly fail: (error: Gone) => void;
}

const idle = (): void => undefined;

/** Starts the worker when it is first needed, and anew after it died. What is asked is answered in any order. */
export function createMergeDesk(start: () => Helper<MergeOrder, MergeTold>, later: Later): MergeDesk {
  let helper: Helper<MergeOrder, MergeTold> | null = null;
  let last = 0;
  let forget = idle;
  const pending = new Map<number, Pending>();

  const watch = (watched: Helper<MergeOrder, MergeTold>): void => {
    forget();
    forget = pending.size === 0 ? idle : later(SILENCE, watched.end);
  };

  const begin = (): Helper<MergeOrder, MergeTold> => {
    const begun = start();
    begun.listen(
      (told) => {
        const waiting = pending.get(told.nr);
        if (told.is === 'progress') waiting?.progress(told.progress);
        else if (told.is === 'wants')
          begun.send({
            job: 'merge',
            nr: told.nr,
            ask: { is: 'hand', reading: told.nr, files: waiting?.next() ?? [] },
          });
        else {
          pending.delete(told.nr);
          waiting?.give(told.answer);
        }
        watch(begun);
      },
      () => {
        if (helper === begun) helper = null;
        forget();
        for (const { fail } of pending.values()) fail(new Gone());
        pending.clear();
      },
    );
    return begun;
  };

  const send = (ask: Ask, next: Handing['next'], progress: Pending['progress']): Asked => {
    last += 1;
    const nr = last;
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    pending.set(nr, { next, progress, give: resolve, fail: reject });
    try {
      helper ??= begin();
      helper.send({ job: 'merge', nr, ask });
      watch(helper);
    } catch {
      // No worker can be started here.
      pending.delete(nr);
      reject(new Gone());
    }
    return { nr, answer: promise, stop: () => helper?.send({ job: 'merge', nr, ask: { is: 'stop', reading: nr } }) };
  };

  return {
    ask: (ask) => send(ask, () => [], idle),
    read(things, reasons, progress = idle) {
      const { listed, next } = handingOf(things);
      return send({ is: 'read', things: listed, reasons }, next, progress);
    },
    end: () => helper?.end(),
  };
}
